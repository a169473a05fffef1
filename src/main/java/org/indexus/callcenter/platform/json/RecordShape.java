package org.indexus.callcenter.platform.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record's components by number: to look at one, and to make a record of them. */
final class RecordShape {

    private final RecordComponent[] parts;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    RecordShape(Class<?> type, RecordComponent[] parts) {
        this.parts = parts.clone();
        this.accessors = Stream.of(parts).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Stream.of(accessors).forEach(accessor -> accessor.setAccessible(true));
        try {
            this.constructor = type.getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int size() {
        return parts.length;
    }

    String name(int part) {
        return parts[part].getName();
    }

    @Nullable
    Object get(Object value, int part) {
        try {
            return accessors[part].invoke(value);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(refused);
        }
    }

    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException(refused);
        }
    }
}
