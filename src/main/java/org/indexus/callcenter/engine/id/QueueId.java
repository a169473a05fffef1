package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies a queue and its waiting line. */
public record QueueId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static QueueId of(String text) {
        return new QueueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
