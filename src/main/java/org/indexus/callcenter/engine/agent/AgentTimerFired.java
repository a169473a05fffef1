package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.TimerKind;

/** A deadline of an agent has come. */
public record AgentTimerFired(AgentId agent, TimerKind kind, long generation) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return kind == TimerKind.PHONE_REST ? handler.onPhoneRested(this, moment) : handler.on(this, moment);
    }
}
