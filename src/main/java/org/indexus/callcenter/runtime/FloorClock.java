package org.indexus.callcenter.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/**
 * The engine's time: the wall clock at start, then the monotonic clock, so that it never runs backwards nor jumps. In
 * microseconds, as the database keeps it: what was told live is what is read later. Any thread may ask.
 */
public final class FloorClock {

    private final Clock wall;
    private final LongSupplier nanos;
    private final Instant start;
    private final long startNanos;

    public FloorClock() {
        this(Clock.systemUTC(), System::nanoTime);
    }

    FloorClock(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.start = wall.instant();
        this.startNanos = nanos.getAsLong();
    }

    public Instant now() {
        return start.plusNanos(nanos.getAsLong() - startNanos).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far the wall clock is ahead of the engine's time: zero at start, and until somebody sets it or the machine sleeps. */
    Duration offset() {
        return Duration.between(now(), wall.instant());
    }
}
