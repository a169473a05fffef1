package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Moment;

/** The agent's first socket opened. */
public record AgentConnected(AgentId agent) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
