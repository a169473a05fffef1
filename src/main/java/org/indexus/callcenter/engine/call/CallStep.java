package org.indexus.callcenter.engine.call;

import java.util.List;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * A call's answer to an event: its next state, the effects in order, and signals to other aggregates, which the engine
 * delivers in the same turn, first in, first out.
 *
 * @param ignored whether the event was late, duplicate or impossible here; counted and logged, never thrown
 */
public record CallStep(CallState next, List<Effect> effects, List<Event> signals, Verdict verdict, boolean ignored) {

    public CallStep {
        effects = List.copyOf(effects);
        signals = List.copyOf(signals);
    }

    /** Nothing changes: the event came late or twice. */
    public static CallStep ignored(CallState state) {
        return new CallStep(state, List.of(), List.of(), Verdict.OK, true);
    }

    /** Nothing changes, and whoever asked is told why. */
    public static CallStep refused(CallState state, Verdict why) {
        return new CallStep(state, List.of(), List.of(), why, true);
    }
}
