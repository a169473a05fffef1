package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.WrapUpPlan;

/**
 * Signal from a call: it is over for this agent.
 *
 * @param setback what it means that it never came to a conversation
 */
public record CallReleased(
        AgentId agent, CallId call, boolean talked, WrapUpPlan wrapUp, Setback setback, int missLimit)
        implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
