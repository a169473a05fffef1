package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.Moment;

/** Signal from a call: the agent has it now. */
public record CallTaken(AgentId agent, CallId call) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
