package org.indexus.callcenter.platform.json;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import org.jspecify.annotations.Nullable;

/** Writes and reads the values of one type; nulls are dealt with before. */
interface Codec {

    void write(JsonGenerator json, Object value);

    Object read(JsonValue value);

    /** What a missing field is; null if there is nothing better. */
    default @Nullable Object absent() {
        return null;
    }
}
