package org.indexus.callcenter.engine.line;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a queue's last calls teach about the next: how long they take, and how long their callers waited. Means weigh the last
 * call {@value #WEIGHT}, the one before it as much less as that, and so on (exponential smoothing).
 *
 * @param talk mean conversation; {@code null} before the first
 * @param wrapUp mean work after a call; {@code null} before the first
 * @param lastWait how long the last caller waited who was answered; {@code null} before the first
 * @param lastAnswered when that was
 */
record WaitStatistics(
        @Nullable Duration talk,
        @Nullable Duration wrapUp,
        @Nullable Duration lastWait,
        @Nullable Instant lastAnswered) {

    static final double WEIGHT = 0.05;

    static final WaitStatistics NONE = new WaitStatistics(null, null, null, null);

    WaitStatistics answered(Duration wait, Instant at) {
        return new WaitStatistics(talk, wrapUp, wait, at);
    }

    WaitStatistics talked(Duration time) {
        return new WaitStatistics(mean(talk, time), wrapUp, lastWait, lastAnswered);
    }

    WaitStatistics wrappedUp(Duration time) {
        return new WaitStatistics(talk, mean(wrapUp, time), lastWait, lastAnswered);
    }

    private static Duration mean(@Nullable Duration before, Duration last) {
        return before == null ? last : before.plusNanos(Math.round((last.toNanos() - before.toNanos()) * WEIGHT));
    }
}
