package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.Actor;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.DutyStatus;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Request;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a status: AVAILABLE, BREAK or OFFLINE. {@code by} is the agent or a supervisor. */
public record StatusRequested(
        AgentId agent, DutyStatus status, @Nullable String reason, Actor by) implements AgentEvent, Request {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
