package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.Names;
import org.jspecify.annotations.Nullable;

/**
 * Who serves a call, and how long: from Accept on.
 *
 * @param leg the agent's channel in Asterisk
 * @param bridge the bridge, {@code null} before there is one
 * @param answeredAt when both legs were in the bridge, {@code null} before
 * @param held how long the caller was on hold so far, the present hold left out
 * @param onHold whether the agent has put the caller on hold by our button; a phone that does it by itself does not count
 * @param muted whether nobody hears the agent
 */
public record Service(
        AgentRef agent,
        String leg,
        @Nullable String bridge,
        @Nullable Instant answeredAt,
        Duration held,
        boolean onHold,
        boolean muted) {

    public static Service dialling(AgentRef agent, String leg) {
        return new Service(agent, leg, null, null, Duration.ZERO, false, false);
    }

    public Service bridging(String newBridge) {
        return new Service(agent, leg, newBridge, answeredAt, held, onHold, muted);
    }

    public Service answered(Instant at) {
        return new Service(agent, leg, bridge, at, held, onHold, muted);
    }

    public Service heldFor(Duration time) {
        return new Service(agent, leg, bridge, answeredAt, held.plus(time), onHold, muted);
    }

    /** With the caller on hold by our button, or off it. */
    public Service onHold(boolean now) {
        return new Service(agent, leg, bridge, answeredAt, held, now, muted);
    }

    public Service muted(boolean now) {
        return new Service(agent, leg, bridge, answeredAt, held, onHold, now);
    }

    /** Another channel in the place of the agent's leg, which nobody has muted. */
    public Service handedTo(String newLeg) {
        return new Service(agent, newLeg, bridge, answeredAt, held, onHold, false);
    }

    /** Whether somebody else than the agent talks by now: the agent's phone has sent the caller on. */
    public boolean handedOver() {
        return !Names.isAgentLeg(leg);
    }
}
