package org.indexus.callcenter.platform.json;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** For types whose values are one text in JSON; these can be the keys of a map, too. */
record TextCodec(Function<Object, String> writer, Function<String, Object> reader) implements Codec {

    static TextCodec of(Class<?> type) {
        if (type == String.class) {
            return read(text -> text);
        }
        if (type == UUID.class) {
            return read(UUID::fromString);
        }
        if (type == Instant.class) {
            return read(Instant::parse);
        }
        if (type == Duration.class) {
            return read(Duration::parse);
        }
        if (type == LocalTime.class) {
            return read(LocalTime::parse);
        }
        if (type == LocalDate.class) {
            return read(LocalDate::parse);
        }
        if (type == MonthDay.class) {
            return read(MonthDay::parse);
        }
        if (type == ZoneId.class) {
            return read(ZoneId::of);
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }

    /** An enum's constants, by their names. */
    static TextCodec ofConstants(Class<?> type) {
        return new TextCodec(constant -> ((Enum<?>) constant).name(), name -> constant(type, name));
    }

    private static TextCodec read(Function<String, Object> reader) {
        return new TextCodec(Object::toString, reader);
    }

    private static Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + type));
    }

    @Override
    public void write(JsonGenerator json, Object value) {
        json.write(writer.apply(value));
    }

    @Override
    public Object read(JsonValue value) {
        return reader.apply(((JsonString) value).getString());
    }
}
