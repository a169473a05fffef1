package org.indexus.callcenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.AgentStep;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentEvent;
import org.indexus.callcenter.engine.event.call.CallEvent;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.model.WaitEstimate;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.QueueLoad;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.jspecify.annotations.Nullable;

/**
 * A turn in the making: the states that it changes, beside the floor's own, which stay as they are until {@link #commit()}.
 * A bug on the way leaves the floor as it was before.
 */
final class Draft implements Moment {

    private final Floor floor;
    private final Instant now;
    private final Map<CallId, CallState> calls = new LinkedHashMap<>();
    private final Map<AgentId, AgentState> agents = new LinkedHashMap<>();
    private final Deque<Event> signals = new ArrayDeque<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();

    Draft(Floor floor, Instant now) {
        this.floor = floor;
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Instant wallClock() {
        return now.plus(floor.clockOffset);
    }

    @Override
    public @Nullable SchedulePlan schedule(ScheduleId id) {
        return floor.schedules.get(id);
    }

    @Override
    public @Nullable QueuePlan queue(QueueId id) {
        return floor.queues.get(id);
    }

    @Override
    public @Nullable MenuPlan menu(MenuId id) {
        return floor.menus.get(id);
    }

    @Override
    public @Nullable RoutePlan route(RouteId id) {
        return floor.routes.of(id);
    }

    @Override
    public @Nullable Destination find(DestinationType type, String ref) {
        return new TargetFinder(floor).find(type, ref);
    }

    @Override
    public @Nullable RoutePlan routeFor(String number) {
        return floor.routes.matching(number).orElse(null);
    }

    @Override
    public @Nullable RoutePlan routeNow(@Nullable String code, String dialled) {
        RoutePlan named = code == null ? null : floor.routes.named(code);
        return named == null ? floor.routes.dialled(dialled) : named;
    }

    @Override
    public @Nullable AgentProfile agent(AgentId id) {
        return floor.profiles.get(id);
    }

    @Override
    public @Nullable DutyStatus duty(AgentId id) {
        AgentState state = agents.getOrDefault(id, floor.agents.get(id));
        return state == null ? null : state.status().status();
    }

    @Override
    public boolean mayBeOffered(AgentId id, ConnectionId connection) {
        int seat = floor.seating.of(id);
        return seat >= 0
                && floor.seating.offerable.get(seat)
                && floor.phones.mayRing(id, connection)
                && duty(id) == DutyStatus.AVAILABLE;
    }

    @Override
    public @Nullable Instant customerDue(CallId call) {
        return floor.lookups.due(call, now);
    }

    @Override
    public boolean isWrappedUp(CallId call) {
        return agents.values().stream().anyMatch(state -> call.equals(WrapUps.call(state)))
                || !agents.keySet().containsAll(floor.wrapUps.of(call));
    }

    @Override
    public @Nullable Instant formerPlace(QueuePlan queue, String number) {
        Duration within = queue.routing().samePlace();
        return within == null ? null : floor.formerPlaces.of(queue.id(), number, within, now);
    }

    @Override
    public @Nullable WaitEstimate outlook(CallId call, Place place, CallClass callers) {
        return floor.prospects.of(call, place, callers, now);
    }

    @Override
    public boolean isConnected(ConnectionId connection) {
        return floor.connected.contains(connection);
    }

    @Override
    public boolean startedAfter(ConnectionId connection, Instant moment) {
        Instant started = floor.startedAt.get(connection);
        return started != null && started.isAfter(moment);
    }

    @Override
    public boolean luck(int percent) {
        return floor.dice.nextInt(100) < percent;
    }

    @Override
    public QueueLoad load(QueueId id) {
        return floor.load(id);
    }

    List<Effect> effects() {
        return effects;
    }

    List<Transition> transitions() {
        return transitions;
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    /** Delivers an event to the state that it concerns, then all signals that come of it, first in, first out. */
    Verdict deliver(Event event) {
        Verdict verdict = one(event);
        deliverSignals();
        return verdict;
    }

    /** All that come of what was taken so far, first in, first out. */
    void deliverSignals() {
        while (!signals.isEmpty()) {
            one(signals.removeFirst());
        }
    }

    /** What nobody takes is a bug of ours: the writer logs and counts it. */
    private Verdict one(Event event) {
        if (event instanceof CallEvent forCall) {
            return toCall(forCall);
        }
        if (event instanceof AgentEvent forAgent) {
            return toAgent(forAgent);
        }
        throw new IllegalStateException("Nobody takes " + event);
    }

    private Verdict toCall(CallEvent event) {
        CallId id = event.callIn(floor);
        CallState state = id == null ? null : call(id);
        if (state == null) {
            return strayed(event);
        }
        CallEvent seen = CalledParty.seen(event, state.card());
        CallStep step = seen == null ? CallStep.ignored(state) : seen.applyTo(state, this);
        take(step, event, state);
        return step.verdict();
    }

    void take(CallStep step, Event event, @Nullable CallState before) {
        CallId id = step.next().card().id();
        if (!step.ignored()) {
            calls.put(id, step.next());
            note("call=" + id, before, event, step.next());
        }
        effects.addAll(step.effects());
        signals.addAll(step.signals());
    }

    private Verdict toAgent(AgentEvent event) {
        AgentState state = agents.getOrDefault(event.agent(), floor.agents.get(event.agent()));
        if (state == null) {
            return Verdict.UNKNOWN_AGENT;
        }
        AgentStep step = event.applyTo(state, this);
        take(step, event, state);
        return step.verdict();
    }

    void take(AgentStep step, Event event, @Nullable AgentState before) {
        AgentId id = step.next().card().agent().id();
        if (!step.ignored()) {
            agents.put(id, step.next());
            note("agent=" + id, before, event, step.next());
        }
        effects.addAll(step.effects());
        signals.addAll(step.signals());
    }

    void put(AgentState state) {
        agents.put(state.card().agent().id(), state);
    }

    @Nullable
    CallState call(CallId id) {
        CallState drafted = calls.get(id);
        return drafted == null ? floor.calls.get(id) : drafted;
    }

    /** Nobody on the floor knows the call. A leg of ours that answers all the same is hung up. */
    private Verdict strayed(CallEvent event) {
        if (event instanceof LegAnswered answered) {
            String leg = answered.leg().id();
            Names.callOf(leg)
                    .ifPresent(call -> effects.add(
                            new LegCommand.HangUp(call, answered.leg().connection(), leg, HangUpReason.NORMAL, null)));
        }
        return Verdict.UNKNOWN_CALL;
    }

    private void note(String who, @Nullable Object before, Event event, Object after) {
        String from = before == null ? "new" : before.getClass().getSimpleName();
        transitions.add(new Transition(
                who, from, event.getClass().getSimpleName(), after.getClass().getSimpleName()));
    }

    /** Makes the turn true. */
    void commit() {
        for (Effect effect : effects) {
            if (effect instanceof CallFact fact && fact.asksForCustomer()) {
                floor.lookups.asked(fact.call(), now);
            }
        }
        calls.values().forEach(state -> floor.put(state, now));
        agents.values().forEach(floor::put);
    }
}
