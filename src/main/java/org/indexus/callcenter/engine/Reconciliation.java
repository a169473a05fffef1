package org.indexus.callcenter.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.LinkLost;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhoneSeen;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhonesFound;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Service;

/** What happens when a line to Asterisk is lost or back, and when the floor opens: every call is adopted, repaired or ended. */
final class Reconciliation {

    private final Floor floor;
    private final Reception reception;
    private final FloorOpening opening;

    Reconciliation(Floor floor, Reception reception) {
        this.floor = floor;
        this.reception = reception;
        opening = new FloorOpening(floor);
    }

    /** Whether the event was about a line or the opening. */
    boolean takes(Event event, TurnBuilder turn) {
        if (event instanceof ConnectionLost lost) {
            turn.change(() -> lose(lost.connection()));
            callsOn(lost.connection())
                    .forEach(call -> turn.deliver(new LinkLost(call.card().id())));
        } else if (event instanceof ConnectionRestored restored) {
            turn.change(() -> connect(restored));
            reconcile(restored, turn);
        } else if (event instanceof PhonesFound found) {
            turn.change(() -> floor.phonesMoved(floor.phones.seen.found(found.connection(), found.phones())));
        } else if (event instanceof PhoneSeen seen) {
            turn.change(
                    () -> floor.phonesMoved(floor.phones.seen.changed(seen.connection(), seen.phone(), seen.state())));
        } else if (event instanceof FloorRestored restored) {
            opening.open(restored, turn);
        } else {
            return false;
        }
        return true;
    }

    private void lose(ConnectionId connection) {
        floor.disconnect(connection);
        floor.phones.seen.forget(connection);
        floor.phonesMoved(floor.profiles.keySet());
    }

    private void connect(ConnectionRestored restored) {
        floor.connected.add(restored.connection());
        if (restored.startedAt() != null) {
            floor.startedAt.put(restored.connection(), restored.startedAt());
        }
        floor.phonesMoved(floor.profiles.keySet());
    }

    /** Each call is looked at apart from the others: a bug in one leaves the line to the others open. */
    private void reconcile(ConnectionRestored found, TurnBuilder turn) {
        Map<String, CallArrived> callers = found.callers().stream()
                .collect(Collectors.toMap(
                        caller -> caller.origin().channel().id(), caller -> caller, (first, twice) -> first));
        Set<String> known = new HashSet<>();
        List<CallState> before = callsOn(found.connection());
        for (CallState state : before) {
            if (!state.card().isEnded()) {
                known.add(state.card().channel());
                known.add(adoptedLeg(state));
            }
            turn.deliver(new CallFound(state.card().id(), remains(state, callers, found)));
        }
        before.forEach(state -> hangUpAgain(state, callers, known, turn));
        clearAway(found, turn);
        found.callers().stream()
                .filter(caller -> !known.contains(caller.origin().channel().id()))
                .forEach(caller -> reception.receive(caller, turn));
    }

    /** Who was hung up on while the line was cut is here still; who hung up and is here again is a new caller. */
    private static void hangUpAgain(
            CallState state, Map<String, CallArrived> callers, Set<String> known, TurnBuilder turn) {
        CallCard card = state.card();
        if (card.ending() == null || card.ending().by() == EndedBy.CALLER) {
            return;
        }
        for (String channel : List.of(card.channel(), adoptedLeg(state))) {
            if (callers.containsKey(channel) && known.add(channel)) {
                turn.add(new LegCommand.HangUp(card.id(), card.connection(), channel, HangUpReason.NORMAL, null));
            }
        }
    }

    private static String adoptedLeg(CallState state) {
        Service service = state.card().service();
        return service == null ? "" : service.leg();
    }

    private static Remains remains(CallState state, Map<String, CallArrived> callers, ConnectionRestored found) {
        CallId call = state.card().id();
        String channel = state.card().channel();
        CallArrived caller = callers.get(channel);
        Map<String, Boolean> legs = new HashMap<>(ofCall(found.legs(), call));
        Boolean called = legs.remove(channel); // whom we called is the caller of the call, not one of its legs
        String adopted = adoptedLeg(state);
        CallArrived standIn = callers.get(adopted);
        if (standIn != null) {
            legs.put(adopted, standIn.up());
        }
        return new Remains(
                caller != null || called != null,
                (caller != null && caller.up()) || Boolean.TRUE.equals(called),
                legs,
                ofCall(found.bridges(), call));
    }

    private static <V> Map<String, V> ofCall(Map<String, V> named, CallId call) {
        return named.entrySet().stream()
                .filter(entry ->
                        Names.callOf(entry.getKey()).filter(call::equals).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Legs and bridges of calls that are over are nobody's. */
    private void clearAway(ConnectionRestored found, TurnBuilder turn) {
        found.legs().keySet().stream().sorted().forEach(leg -> nobodys(leg)
                .ifPresent(call ->
                        turn.add(new LegCommand.HangUp(call, found.connection(), leg, HangUpReason.NORMAL, null))));
        found.bridges().keySet().stream().sorted().forEach(bridge -> nobodys(bridge)
                .ifPresent(call -> turn.add(new BridgeCommand.DestroyBridge(call, found.connection(), bridge))));
    }

    private Optional<CallId> nobodys(String name) {
        return Names.callOf(name).filter(call -> {
            CallState state = floor.calls.get(call);
            return state == null || state.card().isEnded();
        });
    }

    private List<CallState> callsOn(ConnectionId connection) {
        return floor.calls.values().stream()
                .filter(state -> state.card().connection().equals(connection))
                .toList();
    }
}
