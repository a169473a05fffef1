package org.indexus.callcenter.asterisk;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.indexus.callcenter.runtime.ConnectionStatus.State;

/** How long to wait before the next try: doubling, with jitter, so that many nodes do not come at once. */
final class Pauses {

    private static final Duration AWAY = Duration.ofMillis(250);

    /** Callers hear music as long as Asterisk is away from us: it is found soon after it is back. */
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(2);

    /** Who refuses us, for a wrong password perhaps, may lock out those who ask too often. */
    private static final Duration LONGEST_REFUSED = Duration.ofSeconds(10);

    private static final Duration REPLACED = Duration.ofSeconds(30);
    private static final Duration LONGEST_REPLACED = Duration.ofMinutes(10);

    /** A connection that lasted so long was a good one. */
    private static final Duration PEACE = Duration.ofMinutes(1);

    private Duration away = AWAY;
    private Duration replaced = REPLACED;
    private long connectedAt = System.nanoTime();

    Duration next(State state) {
        return next(state, System.nanoTime());
    }

    Duration next(State state, long now) {
        return jitter(state == State.REPLACED ? nextReplaced(now) : nextAway(state));
    }

    /** All is well: the next failure is a first one. */
    void connected() {
        connected(System.nanoTime());
    }

    void connected(long now) {
        away = AWAY;
        connectedAt = now;
    }

    /** Somebody asked for a try now. */
    void reset() {
        away = AWAY;
        replaced = REPLACED;
    }

    private Duration nextAway(State state) {
        Duration longest = state == State.REFUSED ? LONGEST_REFUSED : LONGEST_AWAY;
        Duration pause = away.compareTo(longest) > 0 ? longest : away;
        away = doubled(pause, longest);
        return pause;
    }

    /** Two systems that fight for one name must not take it from each other every second: only a good connection resets it. */
    private Duration nextReplaced(long now) {
        if (now - connectedAt > PEACE.toNanos()) {
            replaced = REPLACED;
        }
        connectedAt = now;
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
