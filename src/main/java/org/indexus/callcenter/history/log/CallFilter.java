package org.indexus.callcenter.history.log;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which calls of the log are wanted; what is {@code null} does not matter.
 *
 * @param from arrived then or later
 * @param to arrived before
 * @param queue id or code of the queue whose work the call is
 * @param agent id or username of somebody who was offered the call or served it
 * @param caller the number in any notation, or its beginning
 * @param open true for calls that have not ended, false for those that have
 * @param visibleTo only calls that this agent was offered or served
 */
public record CallFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String queue,
        @Nullable String agent,
        @Nullable String caller,
        @Nullable Outcome outcome,
        @Nullable Boolean open,
        @Nullable AgentId visibleTo) {

    public static final CallFilter ALL = new CallFilter(null, null, null, null, null, null, null, null);

    public CallFilter between(@Nullable Instant newFrom, @Nullable Instant newTo) {
        return new CallFilter(newFrom, newTo, queue, agent, caller, outcome, open, visibleTo);
    }

    public CallFilter inQueue(@Nullable String ref) {
        return new CallFilter(from, to, ref, agent, caller, outcome, open, visibleTo);
    }

    public CallFilter servedBy(@Nullable String ref) {
        return new CallFilter(from, to, queue, ref, caller, outcome, open, visibleTo);
    }

    public CallFilter from(@Nullable String number) {
        return new CallFilter(from, to, queue, agent, number, outcome, open, visibleTo);
    }

    public CallFilter with(@Nullable Outcome newOutcome) {
        return new CallFilter(from, to, queue, agent, caller, newOutcome, open, visibleTo);
    }

    public CallFilter open(@Nullable Boolean whether) {
        return new CallFilter(from, to, queue, agent, caller, outcome, whether, visibleTo);
    }

    public CallFilter visibleTo(@Nullable AgentId who) {
        return new CallFilter(from, to, queue, agent, caller, outcome, open, who);
    }
}
