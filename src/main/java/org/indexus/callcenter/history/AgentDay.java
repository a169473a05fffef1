package org.indexus.callcenter.history;

import java.time.Duration;

/**
 * An agent's figures since midnight; test calls are left out.
 *
 * @param handled calls in which both legs were bridged
 * @param handlingTime talk, hold and wrap-up of those, on average
 * @param missed offers that ran out
 */
public record AgentDay(long handled, Duration handlingTime, long missed) {

    public static final AgentDay NOTHING = new AgentDay(0, Duration.ZERO, 0);

    /** {@code 4:10}; a dash before the first call. */
    public String aht() {
        long seconds = handlingTime.toSeconds();
        return handled == 0 ? "–" : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
