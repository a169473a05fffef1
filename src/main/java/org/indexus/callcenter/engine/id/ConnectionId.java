package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies a configured Asterisk server. */
public record ConnectionId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static ConnectionId of(String text) {
        return new ConnectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
