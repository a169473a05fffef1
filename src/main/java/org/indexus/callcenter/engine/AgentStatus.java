package org.indexus.callcenter.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent's status as everybody is told it.
 *
 * @param reason the code of the break's reason, else {@code null}
 * @param until when the wrap-up or the offer runs out, else {@code null}
 * @param call the call that the agent is offered, talks to or wraps up, else {@code null}
 * @param next what was asked for meanwhile and is taken at the end, else {@code null}
 */
public record AgentStatus(
        DutyStatus status,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until,
        @Nullable CallId call,
        @Nullable NextStatus next) {}
