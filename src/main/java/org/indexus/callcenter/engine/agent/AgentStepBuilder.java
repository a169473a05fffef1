package org.indexus.callcenter.engine.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.AgentMemory;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Writes an {@link AgentStep}; what {@code CallStepBuilder} is for calls. Every step that is told ends with one {@link AgentFact}. */
final class AgentStepBuilder {

    private final Moment moment;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Event> signals = new ArrayList<>();
    private AgentCard card;
    private @Nullable String by;

    private AgentStepBuilder(AgentCard card, Moment moment) {
        this.card = card;
        this.moment = moment;
    }

    static AgentStepBuilder of(AgentState state, Moment moment) {
        return new AgentStepBuilder(state.card(), moment);
    }

    AgentCard card() {
        return card;
    }

    Moment moment() {
        return moment;
    }

    AgentStepBuilder change(UnaryOperator<AgentCard> change) {
        card = change.apply(card);
        return this;
    }

    /** Somebody else than the agent brought this about. */
    AgentStepBuilder by(Actor actor) {
        by = actor.id().equals(card.agent().id()) ? null : actor.name();
        return this;
    }

    AgentStepBuilder tell(Event signal) {
        signals.add(signal);
        return this;
    }

    /** Sets a deadline with a generation of its own, which the card then carries. */
    AgentStepBuilder timer(TimerKind kind, java.time.Instant at) {
        card = card.nextGeneration();
        effects.add(new SetTimer(card.agent().id().value(), kind, card.generation(), at));
        return this;
    }

    AgentStep to(Function<AgentCard, AgentState> next) {
        card = card.numbered(card.seq() + 1);
        AgentState state = next.apply(card);
        AgentMemory memory = new AgentMemory(card.missed(), state.idleUntil(moment.now()));
        effects.add(new AgentFact(card.agent(), card.seq(), moment.now(), state.status(), memory, by));
        return new AgentStep(state, effects, signals, Verdict.OK, false);
    }

    /** The status stays: nobody needs to be told. */
    AgentStep quietly(Function<AgentCard, AgentState> next) {
        return new AgentStep(next.apply(card), effects, signals, Verdict.OK, false);
    }
}
