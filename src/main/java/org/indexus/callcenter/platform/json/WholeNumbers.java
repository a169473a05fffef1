package org.indexus.callcenter.platform.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Whole numbers as they are: without this 4294967316 would be taken for 20. */
public class WholeNumbers implements JsonbDeserializer<Integer> {

    @Override
    public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonValue value = parser.getValue();
        if (value == JsonValue.NULL) {
            return null;
        }
        if (!(value instanceof JsonNumber number)) {
            throw new JsonbException("a whole number is expected");
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new JsonbException("a whole number is expected", notWhole);
        }
    }
}
