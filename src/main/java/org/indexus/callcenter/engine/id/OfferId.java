package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies one reservation of one call for one agent. */
public record OfferId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
