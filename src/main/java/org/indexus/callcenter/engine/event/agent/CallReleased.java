package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Setback;
import org.indexus.callcenter.engine.plan.WrapUpPlan;

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
