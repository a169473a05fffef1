package org.indexus.callcenter.runtime;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The engine's time: the wall clock at start, then the monotonic clock, so that it never runs backwards nor jumps. In
 * microseconds, as the database keeps it: what was told live is what is read later. Any thread may ask.
 */
public final class FloorClock {

    private final Instant start;
    private final long startNanos;

    public FloorClock() {
        this.start = Clock.systemUTC().instant();
        this.startNanos = System.nanoTime();
    }

    public Instant now() {
        return start.plusNanos(System.nanoTime() - startNanos).truncatedTo(ChronoUnit.MICROS);
    }
}
