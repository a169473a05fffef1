package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.TimerKind;

/** A deadline of an agent has come. */
public record AgentTimerFired(AgentId agent, TimerKind kind, long generation) implements AgentEvent {

    @Override
    public AgentStep applyTo(AgentState state, Moment moment) {
        return kind == TimerKind.PHONE_REST ? phoneRested(state, moment) : state.on(this, moment);
    }

    /** The same in every state: the phone may be tried again. */
    private AgentStep phoneRested(AgentState state, Moment moment) {
        return generation == state.card().rest()
                ? AgentStory.of(state, moment).change(AgentCard::phoneRested).quietly(state::with)
                : AgentStep.ignored(state);
    }
}
