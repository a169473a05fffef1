package org.indexus.callcenter.platform.web;

import java.util.Arrays;
import java.util.Optional;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads an enum value from a request; a value that does not exist is a 422 that names those which do. */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> E of(String field, @Nullable String text, Class<E> type, E usual) {
        return text == null ? usual : of(field, text, type);
    }

    public static <E extends Enum<E>> E of(String field, @Nullable String text, Class<E> type) {
        if (text == null) {
            throw ProblemException.invalid(field, "REQUIRED", field + " is required: one of " + names(type) + ".");
        }
        return find(text, type)
                .orElseThrow(() ->
                        ProblemException.invalid(field, "UNKNOWN", field + " must be one of " + names(type) + "."));
    }

    /** The value of this name, if there is one. */
    public static <E extends Enum<E>> Optional<E> find(@Nullable String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
