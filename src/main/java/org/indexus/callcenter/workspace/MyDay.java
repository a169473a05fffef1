package org.indexus.callcenter.workspace;

import java.time.Duration;

/**
 * An agent's figures since midnight; test calls are left out.
 *
 * @param handled calls in which both legs were bridged
 * @param handlingTime talk, hold and wrap-up of those, on average
 * @param missed offers that ran out
 */
public record MyDay(long handled, Duration handlingTime, long missed) {

    static final MyDay NOTHING = new MyDay(0, Duration.ZERO, 0);

    /** {@code 4:10}; a dash before the first call. */
    public String aht() {
        long seconds = handlingTime.toSeconds();
        return handled == 0 ? "–" : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
