package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies a schedule. */
public record ScheduleId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static ScheduleId of(String text) {
        return new ScheduleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
