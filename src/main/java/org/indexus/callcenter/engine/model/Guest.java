package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.jspecify.annotations.Nullable;

/**
 * A third party in a call: whom the agent consults, or has in conference with the caller.
 *
 * @param leg the party's channel, or the name that it will get
 * @param agent the colleague, {@code null} for somebody outside
 * @param target whom the agent asked for
 * @param offer the colleague's offer, {@code null} for somebody outside
 * @param stand what the party is doing
 * @param bridge the bridge of the consultation, {@code null} before and after there is one
 * @param tone what the agent hears until the party answers, {@code null} when nothing
 * @param askedAt when the party was asked
 * @param answeredAt since when agent and party could talk, {@code null} before
 * @param joinedAt since when the caller is in it too, {@code null} before
 * @param heldSince since when the caller is on hold for it, {@code null} when not
 * @param muted whether nobody hears the party
 */
public record Guest(
        String leg,
        @Nullable AgentRef agent,
        TransferTarget target,
        @Nullable Offer offer,
        Stand stand,
        @Nullable String bridge,
        @Nullable String tone,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant joinedAt,
        @Nullable Instant heldSince,
        boolean muted) {

    /** What the party is doing; names of the participants' states of the API where they are the same. */
    public enum Stand {
        /** A colleague, who has not accepted yet. */
        ASKED,
        DIALLING,
        RINGING,
        /** Was being asked or called when the application stopped: is sent away as soon as Asterisk is heard. */
        LOST,
        /** Has answered; the bridge is being made. */
        ANSWERED,
        /** Talks with the agent, while the caller is on hold. */
        CONSULTING,
        /** Hears music, while the agent talks with the caller. */
        ON_HOLD,
        /** Everybody hears everybody. */
        CONFERENCE
    }

    /** Whether agent and party have talked, or could have. */
    public boolean isThere() {
        return answeredAt != null;
    }

    public boolean isDialled() {
        return stand == Stand.DIALLING || stand == Stand.RINGING;
    }

    /** Whether this colleague is the third party. */
    public boolean isOf(AgentId colleague) {
        return agent != null && agent.id().equals(colleague);
    }

    public Guest now(Stand newStand) {
        return new Guest(
                leg, agent, target, offer, newStand, bridge, tone, askedAt, answeredAt, joinedAt, heldSince, muted);
    }

    /** The phone has answered: both are being put into this bridge. */
    public Guest bridging(String newBridge) {
        return new Guest(
                leg,
                agent,
                target,
                offer,
                Stand.ANSWERED,
                newBridge,
                null,
                askedAt,
                answeredAt,
                joinedAt,
                heldSince,
                muted);
    }

    /** The agent and the party hear each other. */
    public Guest answered(Instant at) {
        return new Guest(
                leg, agent, target, offer, Stand.CONSULTING, bridge, null, askedAt, at, joinedAt, heldSince, muted);
    }

    /** Everybody hears everybody. */
    public Guest joined(Instant at) {
        return new Guest(
                leg, agent, target, offer, Stand.CONFERENCE, bridge, null, askedAt, answeredAt, at, null, muted);
    }

    /** In another bridge than before. */
    public Guest within(String newBridge) {
        return new Guest(
                leg, agent, target, offer, stand, newBridge, tone, askedAt, answeredAt, joinedAt, heldSince, muted);
    }

    /** The bridge of the consultation is no more. */
    public Guest withoutBridge() {
        return new Guest(leg, agent, target, offer, stand, null, tone, askedAt, answeredAt, joinedAt, heldSince, muted);
    }

    /** With the caller on hold since then, or with {@code null} not. */
    public Guest holding(@Nullable Instant since) {
        return new Guest(leg, agent, target, offer, stand, bridge, tone, askedAt, answeredAt, joinedAt, since, muted);
    }

    public Guest muted(boolean now) {
        return new Guest(leg, agent, target, offer, stand, bridge, tone, askedAt, answeredAt, joinedAt, heldSince, now);
    }

    /** The colleague's part when it is over; {@code null} for somebody outside, and for one who was never talked to. */
    public @Nullable Segment over(Instant now, @Nullable QueueRef queue) {
        if (agent == null || answeredAt == null) {
            return null;
        }
        Instant talked = joinedAt == null ? now : joinedAt;
        return new Segment(
                agent,
                queue,
                askedAt,
                answeredAt,
                now,
                Duration.between(talked, now),
                Duration.ZERO,
                Duration.between(answeredAt, talked),
                null,
                joinedAt == null ? SegmentEnd.CONSULTED : SegmentEnd.CONFERENCED,
                null);
    }

    /** The one who serves the caller from now on. */
    public Service takesOver(AgentRef colleague, Service before, Instant now) {
        Instant met = answeredAt == null ? now : answeredAt;
        Instant joined = joinedAt == null ? now : joinedAt;
        ServiceTimes times = new ServiceTimes(askedAt, joined, Duration.ZERO, Duration.between(met, joined), met);
        return new Service(colleague, leg, before.bridge(), before.queue(), times, false, muted, null, null);
    }
}
