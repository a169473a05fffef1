package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Moment;

/** A deadline of an agent has come. */
public record AgentTimerFired(AgentId agent, TimerKind kind, long generation) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return kind == TimerKind.PHONE_REST ? handler.onPhoneRested(this, moment) : handler.on(this, moment);
    }
}
