package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies a customer whom the customer list knows. */
public record CustomerId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
