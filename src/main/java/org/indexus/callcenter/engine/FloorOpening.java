package org.indexus.callcenter.engine;

import java.util.List;
import org.indexus.callcenter.engine.agent.AgentCard;
import org.indexus.callcenter.engine.agent.Offline;
import org.indexus.callcenter.engine.agent.Remembered;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.state.Rescue;
import org.indexus.callcenter.engine.call.state.Restored;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.DutyStatus;

/** Brings the floor of before back, calls first, each apart from the others: one that cannot be brought back costs no other. */
final class FloorOpening {

    private final Floor floor;

    FloorOpening(Floor floor) {
        this.floor = floor;
    }

    void open(FloorRestored event, TurnBuilder turn) {
        FloorMemory memory = event.memory();
        turn.change(() -> remember(memory));
        for (CallCard card : memory.calls()) {
            turn.part(
                    draft -> {
                        boolean wrapUpOpen = isWrappedUp(card.id(), memory);
                        draft.take(Restored.of(card, offered(card, memory), wrapUpOpen, draft), event, null);
                        draft.deliverSignals();
                    },
                    rescue -> rescue.take(Rescue.toFallback(card, rescue), event, null));
        }
        memory.agents()
                .forEach(last -> turn.part(
                        draft -> {
                            boolean works =
                                    floor.profiles.containsKey(last.agent().id());
                            draft.take(
                                    works
                                            ? Remembered.of(last, isTalking(last), event.grace(), draft)
                                            : Remembered.dismissed(last, isTalking(last), draft),
                                    event,
                                    null);
                            draft.deliverSignals();
                        },
                        rescue -> rescue.put(
                                new Offline(AgentCard.of(last.agent()).numbered(last.seq()), rescue.now(), null))));
    }

    private void remember(FloorMemory memory) {
        floor.cursors.putAll(memory.cursors());
        memory.handled().forEach(this::remember);
        memory.over().forEach(floor.forgotten::add);
        memory.sentOn().forEach(floor.sentOn::ended);
        memory.formerPlaces()
                .forEach(place ->
                        floor.formerPlaces.left(place.queue(), place.number(), place.waitingSince(), place.leftAt()));
        memory.calls().stream()
                .filter(card -> card.place() != null)
                .forEach(card -> floor.atLeastArrival(card.place().arrival()));
    }

    private void remember(FloorMemory.Handled before) {
        floor.workload.remember(before);
        if (before.queue() != null) {
            floor.forecasts.remember(before.queue(), before.talk(), before.wrapUp());
        }
    }

    private static boolean isWrappedUp(CallId call, FloorMemory memory) {
        return memory.agents().stream()
                .map(AgentFact::status)
                .anyMatch(last -> last.status() == DutyStatus.WRAP_UP && call.equals(last.call()));
    }

    private static List<AgentRef> offered(CallCard card, FloorMemory memory) {
        return memory.agents().stream()
                .filter(last -> last.status().status() == DutyStatus.OFFERED)
                .filter(last -> card.id().equals(last.status().call()))
                .map(AgentFact::agent)
                .toList();
    }

    private boolean isTalking(AgentFact last) {
        CallId call = last.status().call();
        CallState state = call == null ? null : floor.calls.get(call);
        if (state == null) {
            return false;
        }
        boolean calling = state.card().stage().isCalling()
                && state.card().isServedBy(last.agent().id());
        return calling || state.card().isTalking(last.agent().id());
    }
}
