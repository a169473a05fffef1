package org.indexus.callcenter.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.agent.Remembered;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.state.Restored;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.LinkLost;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhoneSeen;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhonesFound;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Service;

/** What happens when a line to Asterisk is lost or back, and when the floor opens: every call is adopted, repaired or ended. */
final class Reconciliation {

    private final Floor floor;
    private final Reception reception;

    Reconciliation(Floor floor, Reception reception) {
        this.floor = floor;
        this.reception = reception;
    }

    /** Whether the event was about a line or the opening. */
    boolean takes(Event event, Draft draft) {
        if (event instanceof ConnectionLost lost) {
            floor.disconnect(lost.connection());
            floor.phones.seen.forget(lost.connection());
            floor.phonesMoved(floor.profiles.keySet());
            callsOn(lost.connection()).forEach(call -> draft.deliver(new LinkLost(call)));
        } else if (event instanceof ConnectionRestored restored) {
            floor.connected.add(restored.connection());
            if (restored.startedAt() != null) {
                floor.startedAt.put(restored.connection(), restored.startedAt());
            }
            floor.phonesMoved(floor.profiles.keySet());
            reconcile(restored, draft);
        } else if (event instanceof PhonesFound found) {
            floor.phonesMoved(floor.phones.seen.found(found.connection(), found.phones()));
        } else if (event instanceof PhoneSeen seen) {
            floor.phonesMoved(floor.phones.seen.changed(seen.connection(), seen.phone(), seen.state()));
        } else if (event instanceof FloorRestored restored) {
            open(restored, draft);
        } else {
            return false;
        }
        return true;
    }

    private void reconcile(ConnectionRestored found, Draft draft) {
        Map<String, CallArrived> callers = found.callers().stream()
                .collect(Collectors.toMap(
                        caller -> caller.origin().channel().id(), caller -> caller, (first, twice) -> first));
        Set<String> known = new HashSet<>();
        for (CallId call : callsOn(found.connection())) {
            CallState state = floor.calls.get(call);
            if (!state.card().isEnded()) {
                known.add(state.card().channel());
                known.add(adoptedLeg(state));
            }
            draft.deliver(new CallFound(call, remains(state, callers, found)));
        }
        callsOn(found.connection()).forEach(call -> hangUpAgain(floor.calls.get(call), callers, known, draft));
        clearAway(found, draft);
        found.callers().stream()
                .filter(caller -> !known.contains(caller.origin().channel().id()))
                .forEach(caller -> reception.receive(caller, draft));
    }

    /** Who was hung up on while the line was cut is here still; who hung up and is here again is a new caller. */
    private static void hangUpAgain(CallState state, Map<String, CallArrived> callers, Set<String> known, Draft draft) {
        CallCard card = state.card();
        if (card.ending() == null || card.ending().by() == EndedBy.CALLER) {
            return;
        }
        for (String channel : List.of(card.channel(), adoptedLeg(state))) {
            if (callers.containsKey(channel) && known.add(channel)) {
                draft.add(new Command.HangUp(card.id(), card.connection(), channel, HangUpReason.NORMAL, null));
            }
        }
    }

    private static String adoptedLeg(CallState state) {
        Service service = state.card().service();
        return service == null ? "" : service.leg();
    }

    private static Remains remains(CallState state, Map<String, CallArrived> callers, ConnectionRestored found) {
        CallId call = state.card().id();
        CallArrived caller = callers.get(state.card().channel());
        Map<String, Boolean> legs = new HashMap<>(ofCall(found.legs(), call));
        String adopted = adoptedLeg(state);
        CallArrived standIn = callers.get(adopted);
        if (standIn != null) {
            legs.put(adopted, standIn.up());
        }
        return new Remains(caller != null, caller != null && caller.up(), legs, ofCall(found.bridges(), call));
    }

    private static <V> Map<String, V> ofCall(Map<String, V> named, CallId call) {
        return named.entrySet().stream()
                .filter(entry ->
                        Names.callOf(entry.getKey()).filter(call::equals).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Legs and bridges of calls that are over are nobody's. */
    private void clearAway(ConnectionRestored found, Draft draft) {
        found.legs().keySet().stream().sorted().forEach(leg -> nobodys(leg, draft)
                .ifPresent(call ->
                        draft.add(new Command.HangUp(call, found.connection(), leg, HangUpReason.NORMAL, null))));
        found.bridges().keySet().stream().sorted().forEach(bridge -> nobodys(bridge, draft)
                .ifPresent(call -> draft.add(new Command.DestroyBridge(call, found.connection(), bridge))));
    }

    private static java.util.Optional<CallId> nobodys(String name, Draft draft) {
        return Names.callOf(name).filter(call -> {
            CallState state = draft.call(call);
            return state == null || state.card().isEnded();
        });
    }

    private List<CallId> callsOn(ConnectionId connection) {
        return floor.calls.values().stream()
                .map(CallState::card)
                .filter(card -> card.connection().equals(connection))
                .map(CallCard::id)
                .toList();
    }

    private void open(FloorRestored event, Draft draft) {
        floor.cursors.putAll(event.memory().cursors());
        event.memory().handled().forEach(this::remember);
        event.memory().over().forEach(floor.forgotten::add);
        event.memory().sentOn().forEach(floor.sentOn::ended);
        event.memory()
                .formerPlaces()
                .forEach(place ->
                        floor.formerPlaces.left(place.queue(), place.number(), place.waitingSince(), place.leftAt()));
        for (CallCard card : event.memory().calls()) {
            if (card.place() != null) {
                floor.atLeastArrival(card.place().arrival());
            }
            boolean wrapUpOpen = event.memory().agents().stream()
                    .map(AgentFact::status)
                    .anyMatch(last ->
                            last.status() == DutyStatus.WRAP_UP && card.id().equals(last.call()));
            draft.take(Restored.of(card, offered(card, event.memory()), wrapUpOpen, draft), event, null);
        }
        for (AgentFact last : event.memory().agents()) {
            boolean works = floor.profiles.containsKey(last.agent().id());
            boolean talking = isTalking(last, draft);
            draft.take(
                    works
                            ? Remembered.of(last, talking, event.grace(), draft)
                            : Remembered.dismissed(last, talking, draft),
                    event,
                    null);
        }
        draft.deliver(new Opened());
    }

    private void remember(FloorMemory.Handled before) {
        floor.workload.remember(before);
        if (before.queue() != null) {
            floor.forecasts.remember(before.queue(), before.talk(), before.wrapUp());
        }
    }

    private static List<AgentRef> offered(CallCard card, FloorMemory memory) {
        return memory.agents().stream()
                .filter(last -> last.status().status() == DutyStatus.OFFERED)
                .filter(last -> card.id().equals(last.status().call()))
                .map(AgentFact::agent)
                .toList();
    }

    private static boolean isTalking(AgentFact last, Draft draft) {
        CallId call = last.status().call();
        CallState state = call == null ? null : draft.call(call);
        if (state == null || state.card().agent() == null) {
            return false;
        }
        CallPhase phase = state.card().phase();
        boolean inConversation = phase == CallPhase.TALKING || phase == CallPhase.HELD;
        return inConversation && state.card().agent().id().equals(last.agent().id());
    }

    /** Nobody's event: delivering it delivers the signals that are left. */
    private record Opened() implements Event {}
}
