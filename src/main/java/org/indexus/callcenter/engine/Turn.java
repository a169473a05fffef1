package org.indexus.callcenter.engine;

import java.util.List;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What came of one event.
 *
 * @param effects what shall happen, in order
 * @param verdict the answer to a {@link Request}
 * @param transitions what changed, for the log; empty when the event was ignored
 * @param bug the failure of our own code that this turn recovered from, or {@code null}
 */
public record Turn(
        List<Effect> effects,
        Verdict verdict,
        List<Transition> transitions,
        @Nullable RuntimeException bug) {

    public Turn {
        effects = List.copyOf(effects);
        transitions = List.copyOf(transitions);
    }

    /** Whether the event came late, twice, or made no sense. */
    public boolean isIgnored() {
        return effects.isEmpty() && transitions.isEmpty();
    }
}
