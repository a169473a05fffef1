package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Rescue;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.effect.AgentPhoneChanged;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.call.AgentChosen;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallEvent;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CallerReturned;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.event.call.PreferredGone;
import org.indexus.callcenter.engine.event.call.StaffGone;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;

/**
 * The floor's one decider. An event goes in, the effects come out, and between two turns the rules hold: a call has at most
 * one round of offers or one conversation, an agent at most one offer or call, and nobody waits beside a free agent who may
 * serve. Not thread-safe: one thread owns it. Unknown ids are answered, never thrown.
 */
public final class Engine {

    private final Floor floor;
    private final Plans plans;
    private final Reception reception;
    private final Reconciliation reconciliation;

    /** @param dice seeded, so that a replay with the same seed chooses the same agents */
    public Engine(RandomGenerator dice) {
        this(dice, Optional::of);
    }

    /**
     * @param dice as above
     * @param e164 writes a caller's telephone number in one way, whatever its notation; empty for what is none
     */
    public Engine(RandomGenerator dice, Function<String, Optional<String>> e164) {
        floor = new Floor(dice, e164);
        plans = new Plans(floor);
        reception = new Reception(floor);
        reconciliation = new Reconciliation(floor, reception);
    }

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
        bug = clearUnstaffed(now, effects, transitions, bug);
        tellPhones(now, effects);
        bug = match(now, effects, transitions, bug);
        tellPhones(now, effects);
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
        if (event instanceof TransferArrived transfer) {
            reception.receiveTransfer(transfer, draft);
            return Verdict.OK;
        }
        if (event instanceof TimerFired timer) {
            return draft.deliver(addressed(timer));
        }
        if (event instanceof ClockSet set) {
            floor.clockOffset = set.offset();
            return Verdict.OK;
        }
        if (event instanceof CustomerIdentified identified) {
            floor.lookups.forget(identified.call());
        } else if (event instanceof CustomerUnknown unknown) {
            floor.lookups.forget(unknown.call());
        }
        if (reconciliation.takes(event, draft) || plans.takes(event, draft)) {
            return Verdict.OK;
        }
        return draft.deliver(event);
    }

    private static Event addressed(TimerFired timer) {
        return switch (timer.kind()) {
            case WRAP_UP, GRACE, PHONE_REST ->
                new AgentTimerFired(new AgentId(timer.owner()), timer.kind(), timer.generation());
            default -> new CallTimerFired(new CallId(timer.owner()), timer.kind(), timer.generation());
        };
    }

    private void tellPhones(Instant now, List<Effect> effects) {
        floor.phones
                .changed(floor.agents)
                .forEach((agent, phone) -> effects.add(new AgentPhoneChanged(agent, phone, now)));
    }

    /** Where the last agent has left, callers go where the queue's plan sends them; who was kept for one who left is not. */
    private @Nullable RuntimeException clearUnstaffed(
            Instant now, List<Effect> effects, List<Transition> transitions, @Nullable RuntimeException before) {
        RuntimeException bug = before;
        List<QueueId> changed = List.copyOf(floor.staffChanged);
        floor.staffChanged.clear();
        for (QueueId queue : changed) {
            for (CallEvent news : newsFor(queue)) {
                try {
                    tell(news, now, effects, transitions);
                } catch (RuntimeException failure) {
                    bug = failure;
                    rescue(news.callIn(floor), now, effects);
                }
            }
        }
        return bug;
    }

    private List<CallEvent> newsFor(QueueId queue) {
        QueuePlan plan = floor.queues.get(queue);
        OverflowCause cause = plan == null ? null : plan.overflow().unstaffed(floor.load(queue));
        Stream<CallEvent> unstaffed = (cause == null ? List.<CallId>of() : floor.lines.of(queue))
                .stream().map(call -> new StaffGone(call, cause));
        Stream<CallEvent> kept =
                floor.seekers.keptFor(queue, floor::isAway).stream().map(PreferredGone::new);
        return Stream.concat(unstaffed, kept).toList();
    }

    /** Offers callers to free agents until no more pair fits; one caller's failure does not stop the others. */
    private @Nullable RuntimeException match(
            Instant now, List<Effect> effects, List<Transition> transitions, @Nullable RuntimeException before) {
        List<RuntimeException> bugs = new ArrayList<>();
        Matching matching = new Matching(floor, now);
        matching.run((ticket, choice) -> {
            try {
                offer(ticket.call(), choice, now, effects, transitions);
                moveCursor(ticket.place().queue().id(), choice, now, effects);
            } catch (RuntimeException failure) {
                bugs.add(failure);
                rescue(ticket.call(), now, effects);
            }
        });
        matching.joinRounds((call, choice) -> {
            try {
                offer(call, choice, now, effects, transitions);
            } catch (RuntimeException failure) {
                bugs.add(failure);
                rescue(call, now, effects);
            }
        });
        return bugs.isEmpty() ? before : bugs.get(0);
    }

    private void offer(CallId call, Choice choice, Instant now, List<Effect> effects, List<Transition> transitions) {
        tell(new AgentChosen(call, choice.agents(), choice.why()), now, effects, transitions);
    }

    private void tell(Event event, Instant now, List<Effect> effects, List<Transition> transitions) {
        Draft draft = new Draft(floor, now);
        draft.deliver(event);
        draft.commit();
        effects.addAll(draft.effects());
        transitions.addAll(draft.transitions());
    }

    private void moveCursor(QueueId queue, Choice choice, Instant now, List<Effect> effects) {
        QueuePlan plan = floor.queues.get(queue);
        if (plan != null && plan.strategy() == RoutingMode.ROUND_ROBIN) {
            floor.cursors.put(queue, choice.lastOrder());
            effects.add(new QueueCursorMoved(queue, choice.lastOrder(), now));
        }
    }

    /** Our own code failed: the call that it concerned goes to the fallback, its agents are free, the floor goes on. */
    private void rescue(@Nullable CallId call, Instant now, List<Effect> effects) {
        CallState state = call == null ? null : floor.calls.get(call);
        if (state == null || state.card().isEnded()) {
            return;
        }
        Draft draft = new Draft(floor, now);
        draft.take(org.indexus.callcenter.engine.call.state.Rescue.toFallback(state, draft), new FloorFailed(), state);
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

    /** The way that a call would take, by the plans in force; nothing changes. */
    public List<WayStop> way(WayQuestion question) {
        return new Wayfinder(floor, question).way();
    }

    /** Why a rescue happened, for the log. */
    private record FloorFailed() implements Event {}
}
