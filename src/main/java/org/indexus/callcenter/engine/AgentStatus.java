package org.indexus.callcenter.engine;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's status as everybody is told it.
 *
 * @param reason the code of the break's reason, else {@code null}
 * @param until when the wrap-up or the offer runs out, else {@code null}
 * @param call the call that the agent is offered, talks to or wraps up, else {@code null}
 * @param next what was asked for meanwhile and is taken at the end, else {@code null}
 * @param extendable whether the agent may ask for more time of this wrap-up
 */
public record AgentStatus(
        DutyStatus status,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until,
        @Nullable CallId call,
        @Nullable NextStatus next,
        boolean extendable) {

    /** Every status but a wrap-up that may be extended. */
    public AgentStatus(
            DutyStatus status,
            @Nullable String reason,
            Instant since,
            @Nullable Instant until,
            @Nullable CallId call,
            @Nullable NextStatus next) {
        this(status, reason, since, until, call, next, false);
    }

    /** A wrap-up that may last as long as any lasts until the agent says Done; its end is nobody's clock. */
    public boolean untilDone() {
        return status == DutyStatus.WRAP_UP
                && until != null
                && Duration.between(since, until).compareTo(WrapUpPlan.LONGEST) >= 0;
    }
}
