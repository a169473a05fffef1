package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.jspecify.annotations.Nullable;

/**
 * Who serves a call, and how long: from Accept on.
 *
 * @param leg the agent's channel in Asterisk
 * @param bridge the bridge, {@code null} before there is one
 * @param answeredAt when both legs were in the bridge, {@code null} before
 * @param held how long the caller was on hold so far, the present hold left out
 */
public record Service(
        AgentRef agent,
        String leg,
        @Nullable String bridge,
        @Nullable Instant answeredAt,
        Duration held) {

    public static Service dialling(AgentRef agent, String leg) {
        return new Service(agent, leg, null, null, Duration.ZERO);
    }

    public Service bridging(String newBridge) {
        return new Service(agent, leg, newBridge, answeredAt, held);
    }

    public Service answered(Instant at) {
        return new Service(agent, leg, bridge, at, held);
    }

    public Service heldFor(Duration time) {
        return new Service(agent, leg, bridge, answeredAt, held.plus(time));
    }

    public Service handedTo(String newLeg) {
        return new Service(agent, newLeg, bridge, answeredAt, held);
    }
}
