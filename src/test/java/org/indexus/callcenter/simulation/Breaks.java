package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.SplittableRandom;
import org.indexus.callcenter.engine.model.DutyStatus;

/** Agents come and go: each takes a break now and then, asked for while free or in the middle of a call. */
final class Breaks {

    private static final double WORK_SECONDS = 1200;
    private static final double BREAK_SECONDS = 300;

    private final SimulatedFloor floor;
    private final SplittableRandom dice;

    Breaks(SimulatedFloor floor, long seed) {
        this.floor = floor;
        this.dice = new SplittableRandom(seed);
    }

    void begin(int agents) {
        for (int number = 1; number <= agents; number++) {
            later(number, DutyStatus.BREAK, WORK_SECONDS);
        }
    }

    private void later(int number, DutyStatus status, double meanSeconds) {
        Duration time = Duration.ofMillis(Math.round(1000 * meanSeconds * dice.nextExponential()));
        floor.agenda().in(time, () -> {
            floor.take(FloorPlan.asks(number, status));
            boolean rests = status == DutyStatus.BREAK;
            later(number, rests ? DutyStatus.AVAILABLE : DutyStatus.BREAK, rests ? BREAK_SECONDS : WORK_SECONDS);
        });
    }
}
