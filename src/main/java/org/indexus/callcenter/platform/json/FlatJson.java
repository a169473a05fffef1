package org.indexus.callcenter.platform.json;

import static java.util.Objects.requireNonNull;

import jakarta.json.JsonObject;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/**
 * A record made of records, its parts, that is one flat object on the wire: the fields of all parts are its own. So a form
 * with many fields can be kept in parts without its JSON showing it. Usage:
 *
 * <pre>
 * &#64;Schema(name = "Queue")
 * public record QueueJson(QueueOffersJson offers, QueueWaitingJson waiting) implements FlatJson.Whole {}
 *
 * &#64;Schema(name = "Queue.Offers")
 * public record QueueOffersJson(@Nullable Integer offerSeconds) {}
 * </pre>
 *
 * <p>No two parts may have a field of the same name. A part is never {@code null} when it was read. {@link OpenApiTidy}
 * does the same for {@code /openapi}: a schema named {@code Queue.…} is a part of {@code Queue}.
 */
public final class FlatJson implements JsonbSerializer<FlatJson.Whole>, JsonbDeserializer<FlatJson.Whole> {

    /** A record whose components are records. By annotations instead, Yasson would forget them for lists of type variables. */
    public interface Whole {}

    @Override
    public void serialize(Whole whole, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        RecordShape parts = shape(whole.getClass());
        for (int i = 0; i < parts.size(); i++) {
            writeFields(requireNonNull(parts.get(whole, i)), json, context);
        }
        json.writeEnd();
    }

    private static void writeFields(Object part, JsonGenerator json, SerializationContext context) {
        RecordShape fields = shape(part.getClass());
        for (int i = 0; i < fields.size(); i++) {
            Object value = fields.get(part, i);
            if (value == null) {
                json.writeNull(fields.name(i));
            } else {
                context.serialize(fields.name(i), value, json);
            }
        }
    }

    @Override
    public Whole deserialize(JsonParser parser, DeserializationContext context, Type type) {
        String fields = context.deserialize(JsonObject.class, parser).toString();
        Class<?> whole = (Class<?>) type;
        Object[] parts = Stream.of(whole.getRecordComponents())
                .map(part -> JsonBinding.jsonb().fromJson(fields, part.getType()))
                .toArray();
        return (Whole) shape(whole).make(parts);
    }

    private static RecordShape shape(Class<?> type) {
        return new RecordShape(type, type.getRecordComponents());
    }
}
