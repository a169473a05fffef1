package org.indexus.callcenter.platform.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How each type that occurs in our records is written and read; found once per type and kept. */
final class RecordCodecs {

    private final Map<Type, Codec> known = new ConcurrentHashMap<>();
    private final Map<String, Class<? extends Record>> kinds;

    RecordCodecs(List<Class<? extends Record>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    /** Not computeIfAbsent: a type may hold others, and the map forbids to be changed within. */
    Codec of(Type type) {
        Codec codec = known.get(type);
        if (codec == null) {
            codec = find(type);
            known.put(type, codec);
        }
        return codec;
    }

    private Codec find(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isEnum()) {
            return TextCodec.ofConstants(plain);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new Flag(plain.isPrimitive());
        }
        if (plain == int.class || plain == Integer.class || plain == long.class || plain == Long.class) {
            return new Whole(plain == int.class || plain == Integer.class, plain.isPrimitive());
        }
        return plain.isInterface() ? new OneOf() : TextCodec.of(plain);
    }

    private Codec generic(ParameterizedType type) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new Many(of(of[0]), Stream::toList);
        }
        if (type.getRawType() == Set.class) {
            return new Many(of(of[0]), values -> values.collect(Collectors.toUnmodifiableSet()));
        }
        if (type.getRawType() == Map.class && of[0] == String.class) {
            return new Named(name -> name, of(of[1]));
        }
        if (type.getRawType() == Map.class && of(of[0]) instanceof TextCodec id) {
            return new Named(id.reader(), of(of[1]));
        }
        throw new IllegalArgumentException("no JSON for " + type);
    }

    private Codec record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        boolean isId = parts.length == 1 && parts[0].getType() == UUID.class;
        RecordShape shape = new RecordShape(type, parts);
        return isId
                ? new TextCodec(
                        id -> String.valueOf(shape.get(id, 0)),
                        text -> shape.make(new Object[] {UUID.fromString(text)}))
                : new Whose(
                        shape,
                        Stream.of(parts).map(part -> of(part.getGenericType())).toList());
    }

    private record Flag(boolean primitive) implements Codec {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.write((boolean) value);
        }

        @Override
        public Object read(JsonValue value) {
            return value == JsonValue.TRUE;
        }

        @Override
        public @Nullable Object absent() {
            return primitive ? false : null;
        }
    }

    private record Whole(boolean small, boolean primitive) implements Codec {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.write(((Number) value).longValue());
        }

        @Override
        public Object read(JsonValue value) {
            JsonNumber number = (JsonNumber) value;
            if (small) {
                return number.intValueExact();
            }
            return number.longValueExact();
        }

        @Override
        public @Nullable Object absent() {
            if (!primitive) {
                return null;
            }
            return small ? Integer.valueOf(0) : (Number) Long.valueOf(0);
        }
    }

    private record Many(Codec element, Function<Stream<Object>, Object> collect) implements Codec {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeStartArray();
            ((Collection<?>) value).forEach(one -> element.write(json, one));
            json.writeEnd();
        }

        @Override
        public Object read(JsonValue value) {
            return collect.apply(((JsonArray) value).stream().map(element::read));
        }

        @Override
        public Object absent() {
            return collect.apply(Stream.empty());
        }
    }

    /** A map; its keys are texts, or ids written as texts. */
    private record Named(Function<String, Object> key, Codec element) implements Codec {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeStartObject();
            ((Map<?, ?>) value).forEach((name, one) -> element.write(json.writeKey(name.toString()), one));
            json.writeEnd();
        }

        @Override
        public Object read(JsonValue value) {
            Map<Object, Object> all = new LinkedHashMap<>();
            ((JsonObject) value).forEach((name, one) -> all.put(key.apply(name), element.read(one)));
            return all;
        }

        @Override
        public Object absent() {
            return Map.of();
        }
    }

    private record Whose(RecordShape shape, List<Codec> parts) implements Codec {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeStartObject();
            writeParts(json, value);
            json.writeEnd();
        }

        void writeParts(JsonGenerator json, Object value) {
            for (int i = 0; i < parts.size(); i++) {
                Object part = shape.get(value, i);
                if (part != null) {
                    parts.get(i).write(json.writeKey(shape.name(i)), part);
                }
            }
        }

        @Override
        public Object read(JsonValue value) {
            JsonObject object = (JsonObject) value;
            Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                JsonValue part = object.get(shape.name(i));
                values[i] = part == null || part == JsonValue.NULL
                        ? parts.get(i).absent()
                        : parts.get(i).read(part);
            }
            return shape.make(values);
        }
    }

    /** Where only an interface is known: the kind is written beside the fields. */
    private final class OneOf implements Codec {
        @Override
        public void write(JsonGenerator json, Object value) {
            String kind = value.getClass().getSimpleName();
            if (!(of(value.getClass()) instanceof Whose whose) || kinds.get(kind) != value.getClass()) {
                throw new IllegalArgumentException("not one of the kinds: " + kind);
            }
            json.writeStartObject().write("is", kind);
            whose.writeParts(json, value);
            json.writeEnd();
        }

        @Override
        public Object read(JsonValue value) {
            String kind = ((JsonObject) value).getString("is");
            Class<?> type = kinds.get(kind);
            if (type == null) {
                throw new IllegalArgumentException("not one of the kinds: " + kind);
            }
            return of(type).read(value);
        }
    }
}
