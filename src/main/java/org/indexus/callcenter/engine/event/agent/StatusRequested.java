package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** Somebody asks for a status: AVAILABLE, BREAK or OFFLINE. {@code by} is the agent or a supervisor. */
public record StatusRequested(
        AgentId agent, DutyStatus status, @Nullable String reason, Actor by) implements AgentEvent, Request {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
