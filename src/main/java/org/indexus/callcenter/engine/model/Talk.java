package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;

/**
 * A conversation of a call that went on after it: the agent transferred the caller, who came back to a queue.
 *
 * @param held how long the caller was on hold in it
 */
public record Talk(AgentRef agent, Instant answeredAt, Instant endedAt, Duration held) {

    public Duration lasted() {
        return Duration.between(answeredAt, endedAt);
    }
}
