package org.indexus.callcenter.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.agent.Available;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.Ended;
import org.indexus.callcenter.engine.line.WaitingLines;
import org.indexus.callcenter.engine.routing.RouteTable;
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
    final WaitingLines lines = new WaitingLines();
    final Forgotten forgotten = new Forgotten();
    RouteTable routes = RouteTable.EMPTY;

    private final Map<ChannelRef, CallId> channels = new HashMap<>();
    private final Set<AgentId> offerable = new HashSet<>();
    private long arrivals;

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
    void put(CallState state) {
        CallCard card = state.card();
        CallState before = calls.put(card.id(), state);
        index(before, state);
        CallPhase phase = card.phase();
        Place place = card.place();
        boolean inLine = phase == CallPhase.WAITING || phase == CallPhase.OFFERED || phase == CallPhase.CONNECTING;
        if (!inLine || place == null) {
            lines.leave(card.id());
        } else if (!lines.holds(card.id())) {
            QueuePlan plan = queues.get(place.queue().id());
            lines.join(card.id(), place, plan == null ? 0 : plan.weight());
        }
        if (state instanceof Ended ended && ended.isSettled()) {
            calls.remove(card.id());
            forgotten.add(card.id());
        }
    }

    private void index(@Nullable CallState before, CallState after) {
        CallCard card = after.card();
        if (before != null && before.card().service() != null) {
            channels.remove(
                    new ChannelRef(card.connection(), before.card().service().leg()));
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
        if (!profiles.containsKey(id) && state.status().status() == DutyStatus.OFFLINE) {
            agents.remove(id);
            offerable.remove(id);
            return;
        }
        agents.put(id, state);
        if (isOfferable(state)) {
            offerable.add(id);
        } else {
            offerable.remove(id);
        }
    }

    /** Whether the agent may be offered a call now, as far as the agent is concerned. */
    private boolean isOfferable(AgentState state) {
        AgentProfile profile = profiles.get(state.card().agent().id());
        return state instanceof Available
                && profile != null
                && profile.hasPhone()
                && (state.card().connected() || profile.deskPhoneOnly());
    }

    boolean isOfferable(AgentId agent) {
        return offerable.contains(agent);
    }

    boolean nobodyIsFree() {
        return offerable.isEmpty();
    }
}
