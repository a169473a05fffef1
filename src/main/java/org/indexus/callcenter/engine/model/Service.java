package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueRef;
import org.jspecify.annotations.Nullable;

/**
 * Who serves a call now, from Accept on: one agent's leg in the conversation's bridge, and whoever that agent has asked to join.
 *
 * @param leg the agent's channel in Asterisk, or the one that took its place
 * @param bridge the bridge, {@code null} before there is one
 * @param queue the queue whose work this is, {@code null} for none
 * @param onHold whether the agent has put the caller on hold by our button; a phone that does it by itself does not count
 * @param muted whether nobody hears the agent
 * @param from who transferred the call to this agent, {@code null} for nobody
 * @param guest whom the agent consults or has in conference, {@code null} for nobody
 */
public record Service(
        AgentRef agent,
        String leg,
        @Nullable String bridge,
        @Nullable QueueRef queue,
        ServiceTimes times,
        boolean onHold,
        boolean muted,
        @Nullable Handover from,
        @Nullable Guest guest) {

    public static Service dialling(AgentRef agent, String leg, @Nullable QueueRef queue, Instant askedAt) {
        return new Service(agent, leg, null, queue, ServiceTimes.since(askedAt), false, false, null, null);
    }

    /** When both legs were in the bridge, {@code null} before. */
    public @Nullable Instant answeredAt() {
        return times.answeredAt();
    }

    /** How long the caller was on hold so far, the present hold left out. */
    public Duration held() {
        return times.held();
    }

    public Service bridging(String newBridge) {
        return new Service(agent, leg, newBridge, queue, times, onHold, muted, from, guest);
    }

    public Service answered(Instant at) {
        return with(times.answered(at));
    }

    public Service heldFor(Duration time) {
        return with(times.heldFor(time));
    }

    public Service consultedFor(Duration time) {
        return with(times.consultedFor(time));
    }

    private Service with(ServiceTimes newTimes) {
        return new Service(agent, leg, bridge, queue, newTimes, onHold, muted, from, guest);
    }

    /** With the caller on hold by our button, or off it. */
    public Service onHold(boolean now) {
        return new Service(agent, leg, bridge, queue, times, now, muted, from, guest);
    }

    public Service muted(boolean now) {
        return new Service(agent, leg, bridge, queue, times, onHold, now, from, guest);
    }

    /** Sent by a colleague. */
    public Service from(@Nullable Handover colleague) {
        return new Service(agent, leg, bridge, queue, times, onHold, muted, colleague, guest);
    }

    /** Another channel in the place of the agent's leg, which nobody has muted. */
    public Service handedTo(String newLeg) {
        return new Service(agent, newLeg, bridge, queue, times, false, false, from, null);
    }

    /** With somebody third, or with {@code null} alone with the caller. */
    public Service beside(@Nullable Guest third) {
        return new Service(agent, leg, bridge, queue, times, onHold, muted, from, third);
    }

    /** Whether somebody else than the agent talks by now: the caller was sent on to somebody who is no agent. */
    public boolean handedOver() {
        return !Names.isAgentLeg(leg);
    }

    /** What is left of it when it is over; {@code null} when nobody ever heard the agent, or the agent's part was over before. */
    public @Nullable Segment over(Instant now, SegmentEnd end, @Nullable TransferTarget to) {
        Instant answered = times.answeredAt();
        return answered == null || handedOver()
                ? null
                : new Segment(
                        agent,
                        queue,
                        times.askedAt(),
                        times.metAt() == null ? answered : times.metAt(),
                        now,
                        Duration.between(answered, now),
                        times.held(),
                        times.consulted(),
                        null,
                        end,
                        to);
    }
}
