package org.indexus.callcenter.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** A partial change as RFC 7396 has it: what is absent stays, what is null goes back to nothing. */
public record MergePatch(JsonObject changes) {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** The record as it would be with the changes; validate it before use. */
    public <T extends Record> T applyTo(T current, Class<T> type) {
        var jsonb = JsonBinding.jsonb();
        var before = jsonb.fromJson(jsonb.toJson(current), JsonObject.class);
        JsonValue after = Json.createMergePatch(changes).apply(before);
        return jsonb.fromJson(after.toString(), type);
    }

    public boolean touches(String field) {
        return changes.containsKey(field);
    }
}
