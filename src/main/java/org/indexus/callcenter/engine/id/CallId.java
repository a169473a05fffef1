package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies one arrival of one caller, for ever. */
public record CallId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
