package org.indexus.callcenter.platform.words;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;

/** What the audit trail keeps of an entry, as JSON, in words: <i>Ring time: 20</i>. */
final class ChangeWords {

    private ChangeWords() {}

    /** A line for each field; what is no JSON, since it was cut off, stays as it is. */
    static List<String> of(String json) {
        if (json.isBlank()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return lines(reader.readObject());
        } catch (JsonException cutOff) {
            return List.of(json);
        }
    }

    private static List<String> lines(JsonObject fields) {
        return fields.entrySet().stream()
                .map(field -> Vocabulary.field(withoutPart(field.getKey())) + ": " + words(field.getValue()))
                .toList();
    }

    /** {@code offers.offerSeconds} is the field {@code offerSeconds}: parts of an entry are our own affair. */
    private static String withoutPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String words(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> "none";
            case TRUE -> "yes";
            case FALSE -> "no";
            case STRING -> Vocabulary.plain(((JsonString) value).getString());
            case ARRAY -> value.asJsonArray().stream().map(ChangeWords::words).collect(Collectors.joining(", "));
            case OBJECT -> String.join("; ", lines(value.asJsonObject()));
            case NUMBER -> value.toString();
        };
    }
}
