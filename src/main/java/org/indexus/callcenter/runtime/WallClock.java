package org.indexus.callcenter.runtime;

import java.time.Duration;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.jspecify.annotations.Nullable;

/**
 * Watches for jumps of the wall clock (NTP, a hand, a machine that slept), so that the engine learns of each before the turn
 * in which it matters. Asked before every turn, by the writer alone.
 */
final class WallClock {

    /** Below this the clocks only drift, and no schedule is that exact. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final FloorClock clock;
    private Duration told = Duration.ZERO;

    WallClock(FloorClock clock) {
        this.clock = clock;
    }

    /** A new engine knows of no jump yet. */
    void forget() {
        told = Duration.ZERO;
    }

    /** The jump since the last look, or {@code null} when there was none. */
    @Nullable
    ClockSet jump() {
        Duration offset = clock.offset();
        if (offset.minus(told).abs().compareTo(TOLERANCE) <= 0) {
            return null;
        }
        told = offset;
        return new ClockSet(offset);
    }
}
