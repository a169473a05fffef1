package org.indexus.callcenter.engine.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule says of one moment.
 *
 * @param reason what decided
 * @param detail the holiday's name; else empty
 * @param prompt Asterisk media for a caller who is turned away; {@code null} for the usual one, or when open
 * @param until when the schedule next opens or closes by itself; {@code null} when never, as far as anybody can tell,
 *     and where nobody asked
 */
public record Opening(
        boolean open,
        Reason reason,
        String detail,
        @Nullable String prompt,
        @Nullable Instant until) {

    /** Where no schedule applies. */
    public static final Opening ALWAYS = new Opening(true, Reason.HOURS, "", null, null);

    Opening lasting(@Nullable Instant newUntil) {
        return new Opening(open, reason, detail, prompt, newUntil);
    }

    /** What decides between open and closed, the strongest last. */
    public enum Reason {
        /** The hours of the week. */
        HOURS,
        /** A holiday's own hours, or none. */
        HOLIDAY,
        /** The emergency switch. */
        CLOSED_NOW
    }
}
