package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One turn in parts that succeed or fail apart from each other: what a turn does to one call is a part of its own. A bug
 * leaves the floor as it was before its part; then that call goes to the fallback, its agents are free, and the next part
 * follows. Used by the engine's thread within one turn and thrown away.
 */
final class TurnBuilder {

    private final Floor floor;
    private final Instant now;
    private final Rescues rescues;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private @Nullable RuntimeException bug;

    TurnBuilder(Floor floor, Instant now) {
        this.floor = floor;
        this.now = now;
        rescues = new Rescues(floor);
    }

    Instant now() {
        return now;
    }

    /** Delivers an event, and what comes of it, to calls and agents; the call that it concerns is the one that a bug costs. */
    Verdict deliver(Event event) {
        return attempt(draft -> draft.deliver(event), rescue -> rescues.concernedBy(event, rescue));
    }

    /** A part that concerns this agent and no call. */
    void ofAgent(AgentId agent, Consumer<Draft> work) {
        part(work, rescue -> rescues.agent(agent, rescue));
    }

    /**
     * A part with a rescue of its own.
     *
     * @param rescue what is to be done instead, in a draft of its own; it may fail as well
     */
    void part(Consumer<Draft> work, Consumer<Draft> rescue) {
        attempt(done(work), rescue);
    }

    /** As {@link #part}, for somebody who asked for it and wants to know what came of it. */
    Verdict attempt(Function<Draft, Verdict> work, Consumer<Draft> rescue) {
        try {
            return inDraft(work);
        } catch (RuntimeException failure) {
            note(failure);
            try {
                inDraft(done(rescue));
            } catch (RuntimeException again) {
                failure.addSuppressed(again);
            }
            return Verdict.NOT_AVAILABLE;
        }
    }

    /** Looks for somebody for a call, outside of any draft. */
    void lookAt(CallId call, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failure) {
            note(failure);
            change(() -> inDraft(done(rescue -> rescues.call(call, rescue))));
        }
    }

    /** A change of the floor itself, as of its plans. What can fail in it comes before what changes anything. */
    void change(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException failure) {
            note(failure);
        }
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    Turn turn(Verdict verdict) {
        return new Turn(effects, verdict, transitions, bug);
    }

    private Verdict inDraft(Function<Draft, Verdict> work) {
        Draft draft = new Draft(floor, now);
        Verdict verdict = work.apply(draft);
        draft.commit();
        effects.addAll(draft.effects());
        transitions.addAll(draft.transitions());
        return verdict;
    }

    /** The first bug of a turn is told, with the others beside it. */
    private void note(RuntimeException failure) {
        if (bug == null) {
            bug = failure;
        } else {
            bug.addSuppressed(failure);
        }
    }

    private static Function<Draft, Verdict> done(Consumer<Draft> work) {
        return draft -> {
            work.accept(draft);
            return Verdict.OK;
        };
    }
}
