package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies an IVR menu. */
public record MenuId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static MenuId of(String text) {
        return new MenuId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
