package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** The agent asks for as much time again for the work after the call. */
public record WrapUpExtensionRequested(
        AgentId agent, @Nullable CallId call) implements AgentEvent, Request {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
