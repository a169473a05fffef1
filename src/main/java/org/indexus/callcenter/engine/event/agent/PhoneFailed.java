package org.indexus.callcenter.engine.event.agent;

import java.time.Duration;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Moment;

/** Signal from a call: the agent's phone did not come. It is left alone for a while, whoever calls. */
public record PhoneFailed(AgentId agent, Duration rest) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
