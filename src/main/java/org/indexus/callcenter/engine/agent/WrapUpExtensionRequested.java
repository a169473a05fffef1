package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Request;
import org.jspecify.annotations.Nullable;

/** The agent asks for as much time again for the work after the call. */
public record WrapUpExtensionRequested(
        AgentId agent, @Nullable CallId call) implements AgentEvent, Request {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
