package org.indexus.callcenter.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.junit.jupiter.api.Test;

/** The engine's time never jumps; the wall clock may, and each jump is told once. */
class WallClockTest {

    private Instant wall = Instant.parse("2026-01-05T08:00:00Z");
    private long nanos;
    private final FloorClock clock = new FloorClock(new Wall(), () -> nanos);
    private final WallClock watch = new WallClock(clock);

    @Test
    void bothGoOnTogether() {
        pass(Duration.ofHours(5));
        assertThat(clock.now()).isEqualTo(wall);
        assertThat(watch.jump()).isNull();
        wall = wall.plusMillis(900);
        assertThat(watch.jump()).as("a drift").isNull();
    }

    @Test
    void aJumpIsToldOnce() {
        wall = wall.plusSeconds(3600);
        assertThat(watch.jump()).isEqualTo(new ClockSet(Duration.ofHours(1)));
        pass(Duration.ofMinutes(5));
        assertThat(watch.jump()).isNull();
        wall = wall.minusSeconds(3600);
        assertThat(watch.jump()).isEqualTo(new ClockSet(Duration.ZERO));
    }

    @Test
    void aNewEngineHearsOfAnOldJump() {
        wall = wall.minusSeconds(60);
        assertThat(watch.jump()).isNotNull();
        watch.forget();
        assertThat(watch.jump()).isEqualTo(new ClockSet(Duration.ofMinutes(-1)));
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += TimeUnit.NANOSECONDS.convert(time);
    }

    private final class Wall extends Clock {
        @Override
        public Instant instant() {
            return wall;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
