package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.jspecify.annotations.Nullable;

/**
 * One agent's part in a call, once over: from the offer to the end of the conversation, and the work after it. Handling figures
 * count segments, arrival figures count calls.
 *
 * @param queue the queue whose work it was, {@code null} for none
 * @param startedAt when the agent was asked
 * @param answeredAt when somebody first heard the agent
 * @param talked with the caller, holds and consultations included
 * @param held how long of that the caller was on hold
 * @param consulted in a consultation, as the one who asked or as the one who was asked
 * @param wrapUp how long the agent worked after it, {@code null} until that is over
 * @param end how it ended for this agent
 * @param transferredTo where the agent sent the caller; {@code null} for nowhere
 */
public record Segment(
        AgentRef agent,
        @Nullable QueueRef queue,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        Duration talked,
        Duration held,
        Duration consulted,
        @Nullable Duration wrapUp,
        SegmentEnd end,
        @Nullable TransferTarget transferredTo) {

    public Segment {
        // of a row that was written when these were not kept
        startedAt = startedAt == null ? answeredAt : startedAt;
        talked = talked == null ? Duration.between(answeredAt, endedAt) : talked;
        consulted = consulted == null ? Duration.ZERO : consulted;
        end = end == null ? SegmentEnd.TRANSFERRED : end;
    }

    /** From being asked until somebody heard the agent. */
    public Duration rang() {
        Duration time = Duration.between(startedAt, answeredAt);
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** With the work after it done. */
    public Segment wrappedUp(Duration time) {
        return new Segment(
                agent, queue, startedAt, answeredAt, endedAt, talked, held, consulted, time, end, transferredTo);
    }
}
