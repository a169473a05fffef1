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
record Experience(
        @Nullable Duration talk,
        @Nullable Duration wrapUp,
        @Nullable Duration lastWait,
        @Nullable Instant lastAnswered) {

    static final double WEIGHT = 0.05;

    static final Experience NONE = new Experience(null, null, null, null);

    Experience answered(Duration wait, Instant at) {
        return new Experience(talk, wrapUp, wait, at);
    }

    Experience talked(Duration time) {
        return new Experience(mean(talk, time), wrapUp, lastWait, lastAnswered);
    }

    Experience wrappedUp(Duration time) {
        return new Experience(talk, mean(wrapUp, time), lastWait, lastAnswered);
    }

    private static Duration mean(@Nullable Duration before, Duration last) {
        return before == null ? last : before.plusNanos(Math.round((last.toNanos() - before.toNanos()) * WEIGHT));
    }
}
