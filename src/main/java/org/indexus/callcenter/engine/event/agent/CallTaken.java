package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Moment;

/** Signal from a call: the agent has it now. */
public record CallTaken(AgentId agent, CallId call) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
