package org.indexus.callcenter.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Available;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.state.Ended;
import org.indexus.callcenter.engine.did.RouteTable;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.line.FormerPlaces;
import org.indexus.callcenter.engine.line.Ticket;
import org.indexus.callcenter.engine.line.UnassignedCalls;
import org.indexus.callcenter.engine.line.WaitEstimator;
import org.indexus.callcenter.engine.line.WaitingLines;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.QueueLoad;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.jspecify.annotations.Nullable;

/** Everything that stands on the floor between two turns, with its indexes. Touched by the engine's thread alone. */
final class Floor implements ChannelIndex {

    final Map<CallId, CallState> calls = new LinkedHashMap<>();
    final Map<AgentId, AgentState> agents = new LinkedHashMap<>();
    final Map<AgentId, AgentProfile> profiles = new HashMap<>();
    final Map<QueueId, QueuePlan> queues = new HashMap<>();
    final Map<String, QueuePlan> queuesByCode = new HashMap<>();
    final Map<QueueId, Long> cursors = new HashMap<>();
    final Set<ConnectionId> connected = new HashSet<>();
    final Map<ConnectionId, Instant> startedAt = new HashMap<>();
    final Seating seating = new Seating();
    final Rosters rosters = new Rosters(seating, queues);
    final Workload workload = new Workload();
    final WaitEstimator forecasts = new WaitEstimator();
    final WaitEstimates prospects = new WaitEstimates(this);
    final WaitingLines lines = new WaitingLines();
    final UnassignedCalls seekers = new UnassignedCalls();
    final CustomerLookups lookups = new CustomerLookups();
    final AgentPhones phones = new AgentPhones(connected);
    final SentOn sentOn = new SentOn();
    final WrapUps wrapUps = new WrapUps();
    final FormerPlaces formerPlaces;
    final Set<QueueId> staffChanged = new LinkedHashSet<>();
    final RandomGenerator dice;
    final Forgotten forgotten = new Forgotten();
    final Map<MenuId, MenuPlan> menus = new HashMap<>();
    final Map<String, MenuPlan> menusByCode = new HashMap<>();
    final Set<QueueId> personalLines = new HashSet<>();
    RouteTable routes = RouteTable.EMPTY;
    Map<ScheduleId, SchedulePlan> schedules = Map.of();
    Duration clockOffset = Duration.ZERO;

    private final Map<ChannelRef, CallId> channels = new HashMap<>();
    private final Set<CallId> rounds = new LinkedHashSet<>();
    private long arrivals;

    Floor(RandomGenerator dice, Function<String, Optional<String>> e164) {
        this.dice = dice;
        formerPlaces = new FormerPlaces(e164);
    }

    long nextArrival() {
        return ++arrivals;
    }

    void atLeastArrival(long number) {
        arrivals = Math.max(arrivals, number);
    }

    @Override
    public @Nullable CallId callOn(ChannelRef channel) {
        CallId known = channels.get(channel);
        if (known != null) {
            return known;
        }
        return Names.callOf(channel.id()).filter(calls::containsKey).orElse(null);
    }

    /** Puts a call's new state in place; one that is settled is forgotten. */
    void put(CallState state, Instant now) {
        CallCard card = state.card();
        CallState before = calls.put(card.id(), state);
        index(before, state);
        workload.note(before == null ? null : before.card(), card);
        forecasts.note(before == null ? null : before.card(), card);
        line(state, now);
        if (card.isEnded()) {
            lookups.forget(card.id());
            if (before == null || !before.card().isEnded()) {
                sentOn.ended(card);
            } else {
                sentOn.changed(card);
            }
        }
        if (state instanceof Ended ended && ended.isSettled()) {
            calls.remove(card.id());
            forgotten.add(card.id());
        }
    }

    private void line(CallState state, Instant now) {
        CallCard card = state.card();
        CallPhase phase = card.phase();
        Place place = card.place();
        boolean inLine = phase == CallPhase.WAITING || phase == CallPhase.OFFERED || phase == CallPhase.CONNECTING;
        CallClass callers = state.callClass();
        if (!inLine || place == null) {
            remember(card);
            lines.leave(card.id());
            seekers.leave(card.id());
            rounds.remove(card.id());
            return;
        }
        QueuePlan plan = queues.get(place.queue().id());
        if (!lines.holds(card.id())) {
            formerPlaces.taken(place.queue().id(), card.origin().number());
        }
        Ticket ticket = lines.join(card.id(), place, plan == null ? 0 : plan.weight());
        boolean seeks = phase == CallPhase.WAITING && callers != null && connected.contains(card.connection());
        if (seeks && !waitsForCustomer(card.id(), plan, now)) {
            seekers.seek(callers, ticket);
        } else {
            seekers.leave(card.id());
        }
        boolean joinable = phase == CallPhase.OFFERED
                && plan != null
                && plan.strategy().strategy().ringsEverybody();
        if (joinable) {
            rounds.add(card.id());
        } else {
            rounds.remove(card.id());
        }
    }

    /** The first offer of a call for which it matters who calls waits a moment for the customer list. */
    private boolean waitsForCustomer(CallId call, @Nullable QueuePlan plan, Instant now) {
        return plan != null && plan.routing().asksForCustomer() && lookups.due(call, now) != null;
    }

    /** Who left unserved may have the place again, where the queue allows it; who is back has it. */
    private void remember(CallCard card) {
        Place place = card.place();
        if (place == null || card.ending() == null || card.service() != null) {
            return;
        }
        Outcome outcome = card.ending().outcome();
        if (lines.holds(card.id()) && (outcome == Outcome.ABANDONED || outcome == Outcome.SHORT_ABANDONED)) {
            formerPlaces.left(
                    place.queue().id(),
                    card.origin().number(),
                    place.waitingSince(),
                    card.ending().at());
        }
    }

    /** The rounds of Ring All that somebody may join; none of a queue that has another strategy by now. */
    List<CallId> openRounds() {
        return rounds.stream().filter(this::mayBeJoined).toList();
    }

    private boolean mayBeJoined(CallId call) {
        Place place = calls.get(call).card().place();
        QueuePlan plan = place == null ? null : queues.get(place.queue().id());
        return plan != null && plan.strategy().strategy().ringsEverybody();
    }

    /** The line to this Asterisk is gone: nobody is looked for until it is back. */
    void disconnect(ConnectionId connection) {
        connected.remove(connection);
        calls.values().stream()
                .map(CallState::card)
                .filter(card -> card.connection().equals(connection))
                .forEach(card -> seekers.leave(card.id()));
    }

    private void index(@Nullable CallState before, CallState after) {
        CallCard card = after.card();
        if (before != null && before.card().service() != null) {
            channels.remove(
                    new ChannelRef(card.connection(), before.card().service().leg()), card.id());
        }
        if (card.isEnded()) {
            // The same channel may be back already as a new call.
            channels.remove(card.origin().channel(), card.id());
            return;
        }
        channels.put(card.origin().channel(), card.id());
        if (card.service() != null) {
            channels.put(new ChannelRef(card.connection(), card.service().leg()), card.id());
        }
    }

    void put(AgentState state) {
        AgentId id = state.card().agent().id();
        int seat = seating.of(id);
        // Also without a profile: whoever is hired again goes on numbering the facts.
        wrapUps.note(agents.put(id, state), state);
        if (seat >= 0) {
            phones.touch(id);
            boolean worked = seating.working.get(seat);
            boolean wasThere = seating.signedIn.get(seat);
            seating.note(seat, state, mayBeOffered(state));
            if ((worked && !seating.working.get(seat)) || (wasThere && !seating.signedIn.get(seat))) {
                staffChanged.addAll(rosters.queuesOf(id));
            }
            if (seating.offerable.get(seat)) {
                wake(id, seat);
            }
        }
    }

    /** Somebody is free: callers who may be served by this agent are looked at again. */
    private void wake(AgentId agent, int seat) {
        for (QueueId queue : rosters.queuesOf(agent)) {
            Roster roster = rosters.of(queue);
            if (roster != null && roster.members.get(seat)) {
                seekers.wake(queue, callers -> roster.askedFor(callers, seating).get(seat));
            }
        }
    }

    void hire(AgentProfile profile) {
        profiles.put(profile.id(), profile);
        phones.seen.own(profile);
        seating.seat(profile);
        rosters.agentChanged(profile.id());
    }

    void dismiss(AgentId agent) {
        profiles.remove(agent);
        phones.forget(agent);
        seating.free(agent);
        rosters.agentChanged(agent);
    }

    /** Whether the agent is neither at work nor about to be. */
    boolean isAway(AgentId agent) {
        int seat = seating.of(agent);
        return seat < 0 || !seating.working.get(seat);
    }

    QueueLoad load(QueueId queue) {
        return rosters.load(queue, lines.length(queue));
    }

    /** Whether the agent may be offered a call now, as far as the agent is concerned. */
    private boolean mayBeOffered(AgentState state) {
        AgentProfile profile = profiles.get(state.card().agent().id());
        return state instanceof Available
                && profile != null
                && profile.hasPhone()
                && (state.card().connected() || profile.deskPhoneOnly())
                && phones.of(state).mayRing();
    }

    /** What was heard of these agents' phones is taken into account. */
    void phonesMoved(Set<AgentId> moved) {
        moved.stream().map(agents::get).filter(Objects::nonNull).forEach(this::put);
    }
}
