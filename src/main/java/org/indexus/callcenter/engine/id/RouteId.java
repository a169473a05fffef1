package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies a DID route. */
public record RouteId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static RouteId of(String text) {
        return new RouteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
