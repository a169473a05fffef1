package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.TimerKind;

/** A deadline of an agent has come. */
public record AgentTimerFired(AgentId agent, TimerKind kind, long generation) implements AgentEvent {

    @Override
    public AgentStep applyTo(AgentState state, Moment moment) {
        return state.on(this, moment);
    }
}
