package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;

/** The measured time, cut into batches of equal length; each is long enough to be nearly independent of the others. */
record Window(Instant start, Duration batch) {

    static final int BATCHES = 30;

    /** Outside of the measured time. */
    static final int NONE = -1;

    static Window of(Instant start, Duration length) {
        return new Window(start, length.dividedBy(BATCHES));
    }

    Instant end() {
        return startOf(BATCHES);
    }

    Instant startOf(int number) {
        return start.plus(batch.multipliedBy(number));
    }

    int batchOf(Instant moment) {
        if (moment.isBefore(start)) {
            return NONE;
        }
        long number = Duration.between(start, moment).toNanos() / batch.toNanos();
        return number < BATCHES ? (int) number : NONE;
    }
}
