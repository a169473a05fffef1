package org.indexus.callcenter.engine.agent;

import java.time.Duration;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Moment;

/** Signal from a call: the agent's phone did not come. It is left alone for a while, whoever calls. */
public record PhoneFailed(AgentId agent, Duration rest) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
