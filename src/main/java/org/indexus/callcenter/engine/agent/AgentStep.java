package org.indexus.callcenter.engine.agent;

import java.util.List;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.model.Verdict;

/** An agent's answer to an event; see {@code CallStep}. */
public record AgentStep(AgentState next, List<Effect> effects, List<Event> signals, Verdict verdict, boolean ignored) {

    public AgentStep {
        effects = List.copyOf(effects);
        signals = List.copyOf(signals);
    }

    public static AgentStep ignored(AgentState state) {
        return new AgentStep(state, List.of(), List.of(), Verdict.OK, true);
    }

    public static AgentStep refused(AgentState state, Verdict why) {
        return new AgentStep(state, List.of(), List.of(), why, true);
    }
}
