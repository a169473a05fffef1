package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.jspecify.annotations.Nullable;

/**
 * An agent's status as everybody is told it.
 *
 * @param reason the code of the break's reason, else {@code null}
 * @param until when the wrap-up or the offer runs out, else {@code null}
 * @param call the call that the agent is offered, talks to or wraps up, else {@code null}
 * @param next what was asked for meanwhile and is taken at the end, else {@code null}
 * @param wrapUp what may still happen to the wrap-up's clock, else {@code null}
 */
public record AgentStatus(
        DutyStatus status,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until,
        @Nullable CallId call,
        @Nullable NextStatus next,
        @Nullable WrapUpPlan wrapUp) {

    /** Every status but a wrap-up. */
    public AgentStatus(
            DutyStatus status,
            @Nullable String reason,
            Instant since,
            @Nullable Instant until,
            @Nullable CallId call,
            @Nullable NextStatus next) {
        this(status, reason, since, until, call, next, null);
    }

    /** Whether the agent may ask for more time of this wrap-up. */
    public boolean extendable() {
        return wrapUp != null && wrapUp.isExtendable();
    }

    /** Whether the wrap-up lasts until the agent says Done; its end is nobody's clock. */
    public boolean untilDone() {
        return wrapUp != null && wrapUp.mode() == WrapUpMode.UNTIL_DONE;
    }
}
