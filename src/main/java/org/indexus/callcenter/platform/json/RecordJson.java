package org.indexus.callcenter.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/**
 * Writes records as one line of JSON and reads back exactly the same: for files of our own, not for the wire. Ids (records
 * round one value) are written as that value. Everything outside of ASCII is escaped, so that even half a surrogate pair
 * from a hostile caller name survives. Fields that an older file lacks become null, zero or empty.
 *
 * <p>A field of an interface type holds one of the kinds named in the constructor, and says which as {@code "is"}. Any
 * thread may use it.
 */
public final class RecordJson {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private static final int FIRST_ESCAPED = 0x7f;

    private final RecordCodecs codecs;

    /** @param kinds what may stand where an interface is declared; their simple names must differ */
    public RecordJson(List<Class<? extends Record>> kinds) {
        this.codecs = new RecordCodecs(kinds);
    }

    public String write(Record value) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            codecs.of(value.getClass()).write(json, value);
        }
        return ascii(text.toString());
    }

    /** Throws {@link RuntimeException} of some kind when the line is torn or not of this type. */
    public <T extends Record> T read(String line, Class<T> type) {
        try (var reader = READERS.createReader(new StringReader(line))) {
            JsonValue value = reader.readValue();
            return type.cast(codecs.of(type).read(value));
        }
    }

    /** Outside of ASCII there are only string contents in JSON, and most lines are all ASCII. */
    private static String ascii(String json) {
        return json.chars().allMatch(c -> c < FIRST_ESCAPED) ? json : escaped(json);
    }

    private static String escaped(String json) {
        StringBuilder line = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < FIRST_ESCAPED) {
                line.append(c);
            } else {
                line.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            }
        }
        return line.toString();
    }
}
