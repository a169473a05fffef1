package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.AgentTimerFired;
import org.indexus.callcenter.engine.agent.Rescue;
import org.indexus.callcenter.engine.call.AgentChosen;
import org.indexus.callcenter.engine.call.CallArrived;
import org.indexus.callcenter.engine.call.CallEvent;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallTimerFired;
import org.indexus.callcenter.engine.call.CallerReturned;
import org.indexus.callcenter.engine.line.Ticket;
import org.indexus.callcenter.engine.routing.Candidate;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/**
 * The floor's one decider. An event goes in, the effects come out, and between two turns the rules hold: a call has at most
 * one round of offers or one conversation, an agent at most one offer or call, and nobody waits beside a free agent who may
 * serve. Not thread-safe: one thread owns it. Unknown ids are answered, never thrown.
 */
public final class Engine {

    private final Floor floor = new Floor();
    private final Plans plans = new Plans(floor);
    private final Reception reception = new Reception(floor);
    private final Reconciliation reconciliation = new Reconciliation(floor, reception);

    /**
     * One turn.
     *
     * @param now the engine's time; must not run backwards
     */
    public Turn handle(Instant now, Event event) {
        List<Effect> effects = new ArrayList<>();
        List<Transition> transitions = new ArrayList<>();
        Verdict verdict = Verdict.OK;
        RuntimeException bug = null;
        try {
            Draft draft = new Draft(floor, now);
            verdict = take(event, draft);
            draft.commit();
            effects.addAll(draft.effects());
            transitions.addAll(draft.transitions());
        } catch (RuntimeException failure) {
            bug = failure;
            rescue(callOf(event), now, effects);
        }
        bug = match(now, effects, transitions, bug);
        return new Turn(effects, verdict, transitions, bug);
    }

    private Verdict take(Event event, Draft draft) {
        if (event instanceof CallArrived arrived) {
            reception.receive(arrived, draft);
            return Verdict.OK;
        }
        if (event instanceof CallerReturned returned) {
            reception.receiveAgain(returned.arrival(), draft);
            return Verdict.OK;
        }
        if (event instanceof TimerFired timer) {
            return draft.deliver(addressed(timer));
        }
        if (reconciliation.takes(event, draft) || plans.takes(event, draft)) {
            return Verdict.OK;
        }
        return draft.deliver(event);
    }

    private static Event addressed(TimerFired timer) {
        return switch (timer.kind()) {
            case WRAP_UP, GRACE -> new AgentTimerFired(new AgentId(timer.owner()), timer.kind(), timer.generation());
            default -> new CallTimerFired(new CallId(timer.owner()), timer.kind(), timer.generation());
        };
    }

    /** Offers callers to free agents until no more pair fits; one caller's failure does not stop the others. */
    private @Nullable RuntimeException match(
            Instant now, List<Effect> effects, List<Transition> transitions, @Nullable RuntimeException before) {
        RuntimeException bug = before;
        Matching matching = new Matching(floor, now);
        for (Ticket ticket : matching.callers()) {
            if (floor.nobodyIsFree()) {
                break;
            }
            try {
                offer(matching.choose(ticket), ticket, now, effects, transitions);
            } catch (RuntimeException failure) {
                bug = failure;
                rescue(ticket.call(), now, effects);
            }
        }
        return bug;
    }

    private void offer(
            Optional<Candidate> chosen,
            Ticket ticket,
            Instant now,
            List<Effect> effects,
            List<Transition> transitions) {
        if (chosen.isEmpty()) {
            return;
        }
        Draft draft = new Draft(floor, now);
        draft.deliver(new AgentChosen(ticket.call(), chosen.get().agent()));
        draft.commit();
        effects.addAll(draft.effects());
        transitions.addAll(draft.transitions());
        moveCursor(ticket.place().queue().id(), chosen.get(), now, effects);
    }

    private void moveCursor(QueueId queue, Candidate chosen, Instant now, List<Effect> effects) {
        QueuePlan plan = floor.queues.get(queue);
        if (plan != null && plan.strategy() == RoutingMode.ROUND_ROBIN) {
            floor.cursors.put(queue, chosen.order());
            effects.add(new QueueCursorMoved(queue, chosen.order(), now));
        }
    }

    /** Our own code failed: the call that it concerned goes to the fallback, its agents are free, the floor goes on. */
    private void rescue(@Nullable CallId call, Instant now, List<Effect> effects) {
        CallState state = call == null ? null : floor.calls.get(call);
        if (state == null || state.card().isEnded()) {
            return;
        }
        Draft draft = new Draft(floor, now);
        draft.take(org.indexus.callcenter.engine.call.Rescue.toFallback(state, draft), new FloorFailed(), state);
        for (AgentState agent : List.copyOf(floor.agents.values())) {
            if (state.card().id().equals(agent.status().call())) {
                draft.take(Rescue.free(agent, draft), new FloorFailed(), agent);
            }
        }
        draft.commit();
        effects.addAll(draft.effects());
    }

    private @Nullable CallId callOf(Event event) {
        if (event instanceof CallEvent forCall) {
            return forCall.callIn(floor);
        }
        return event instanceof TimerFired timer ? new CallId(timer.owner()) : null;
    }

    /** The floor as it is, for readers. */
    public FloorView view(Instant now) {
        return new Panorama(floor).at(now);
    }

    /** Why a rescue happened, for the log. */
    private record FloorFailed() implements Event {}
}
