package org.indexus.callcenter.history.figures;

import java.time.Duration;

/**
 * An agent's figures since midnight; test calls are left out.
 *
 * @param handled segments: parts of calls in which the agent was connected, and that are over
 * @param handlingTime from the connection to the end of the segment, and wrap-up, on average
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
