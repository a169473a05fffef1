package org.indexus.callcenter.engine;

import java.util.Comparator;
import java.util.Optional;
import org.indexus.callcenter.engine.agent.AgentState;
import org.indexus.callcenter.engine.call.state.CallingAgent;
import org.indexus.callcenter.engine.event.call.CallPlaced;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/** Lets agents call somebody: who is free for it, and by which Asterisk. */
final class Placement {

    private final Floor floor;

    Placement(Floor floor) {
        this.floor = floor;
    }

    Verdict place(CallPlaced event, TurnBuilder turn) {
        AgentId id = event.by().id();
        AgentState agent = floor.agents.get(id);
        AgentProfile profile = floor.profiles.get(id);
        Verdict may = may(event, agent, profile);
        if (may != Verdict.OK || agent == null || profile == null) {
            return may;
        }
        Optional<ConnectionId> connection = connectionFor(id);
        if (connection.isEmpty()) {
            return Verdict.NOT_AVAILABLE;
        }
        return turn.attempt(draft -> begin(event, profile, connection.get(), draft), nobody -> {});
    }

    private Verdict may(CallPlaced event, @Nullable AgentState agent, @Nullable AgentProfile profile) {
        if (agent == null) {
            return Verdict.UNKNOWN_AGENT;
        }
        if (profile == null || !profile.hasPhone()) {
            return Verdict.NO_PHONE;
        }
        if (!agent.card().connected() && !profile.deskPhoneOnly()) {
            return Verdict.NOT_CONNECTED;
        }
        if (!event.number().matches(TransferTarget.NUMBER)
                || (event.queue() != null && !floor.queues.containsKey(event.queue()))) {
            return Verdict.UNKNOWN_TARGET;
        }
        boolean known = floor.calls.containsKey(event.call()) || floor.forgotten.has(event.call());
        return known || !isFree(agent.status().status()) ? Verdict.WRONG_STATE : Verdict.OK;
    }

    private static boolean isFree(DutyStatus duty) {
        return duty == DutyStatus.AVAILABLE || duty == DutyStatus.BREAK || duty == DutyStatus.WRAP_UP;
    }

    /** Where the agent's phone is likeliest to ring; always the same one, so that a replay takes it, too. */
    private Optional<ConnectionId> connectionFor(AgentId agent) {
        return floor.connected.stream()
                .filter(connection -> likelihood(agent, connection) >= 0)
                .max(Comparator.<ConnectionId>comparingInt(connection -> likelihood(agent, connection))
                        .thenComparing(Comparator.comparing(ConnectionId::value).reversed()));
    }

    /**
     * The higher the likelier; below 0 where the phone is not. In use still means that it is there: a phone that has just ended a call is
     * told free a moment later, and the call goes to no other server by that.
     */
    private int likelihood(AgentId agent, ConnectionId connection) {
        boolean only = floor.connected.size() == 1;
        return switch (floor.phones.seen.of(agent, connection)) {
            case READY -> 3;
            case IN_USE -> 2;
            case UNKNOWN -> 1;
            case FAILED, UNREACHABLE -> only ? 0 : -1;
        };
    }

    private Verdict begin(CallPlaced event, AgentProfile agent, ConnectionId connection, Draft draft) {
        QueuePlan queue = event.queue() == null ? null : floor.queues.get(event.queue());
        ChannelRef channel = new ChannelRef(connection, Names.external(event.call(), 1));
        Origin origin = Origin.placed(channel, event.number(), queue == null ? null : queue.ref(), draft.now());
        CallCard card = CallCard.arriving(event.call(), origin, floor.nextArrival(), draft.now());
        draft.take(CallingAgent.begin(card.knownAs(event.customer()), agent, queue, draft), event, null);
        draft.deliverSignals();
        return Verdict.OK;
    }
}
