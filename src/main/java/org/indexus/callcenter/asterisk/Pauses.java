package org.indexus.callcenter.asterisk;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.indexus.callcenter.runtime.ConnectionStatus.State;

/** How long to wait before the next try: doubling, with jitter, so that many nodes do not come at once. */
final class Pauses {

    private static final Duration AWAY = Duration.ofMillis(250);
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(10);
    private static final Duration REPLACED = Duration.ofSeconds(30);
    private static final Duration LONGEST_REPLACED = Duration.ofMinutes(10);

    private static final Duration PEACE = Duration.ofHours(1);

    private Duration away = AWAY;
    private Duration replaced = REPLACED;
    private long replacedAt = System.nanoTime();

    Duration next(State state) {
        return jitter(state == State.REPLACED ? nextReplaced() : nextAway());
    }

    /** All is well: the next failure is a first one. */
    void connected() {
        away = AWAY;
    }

    /** Somebody asked for a try now. */
    void reset() {
        away = AWAY;
        replaced = REPLACED;
    }

    private Duration nextAway() {
        Duration pause = away;
        away = doubled(away, LONGEST_AWAY);
        return pause;
    }

    /** Two systems that fight for one name must not take it from each other every second: only an hour of peace resets it. */
    private Duration nextReplaced() {
        long now = System.nanoTime();
        if (now - replacedAt > PEACE.toNanos()) {
            replaced = REPLACED;
        }
        replacedAt = now;
        Duration pause = replaced;
        replaced = doubled(replaced, LONGEST_REPLACED);
        return pause;
    }

    private static Duration doubled(Duration pause, Duration longest) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longest) > 0 ? longest : twice;
    }

    private static Duration jitter(Duration pause) {
        return pause.plusMillis(
                (long) (pause.toMillis() * ThreadLocalRandom.current().nextDouble(0.2)));
    }
}
