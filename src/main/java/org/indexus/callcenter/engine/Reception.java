package org.indexus.callcenter.engine;

import java.util.Map;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.state.Arrival;
import org.indexus.callcenter.engine.call.state.Returned;
import org.indexus.callcenter.engine.call.state.Waiting;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.call.TransferRouted;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.Entrance;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/** Takes in arriving callers: new ones are routed, known ones go on where they were. */
final class Reception {

    private final Floor floor;

    Reception(Floor floor) {
        this.floor = floor;
    }

    void receive(CallArrived event, TurnBuilder turn) {
        CallId known = floor.callOn(event.origin().channel());
        if (known == null) {
            begin(event, turn);
        } else if (goesOn(floor.calls.get(known))) {
            turn.deliver(found(known, event));
        }
    }

    /** A caller who was away for a moment: whoever waits keeps the place, whoever was past that is a new caller. */
    void receiveAgain(CallArrived event, TurnBuilder turn) {
        CallId known = floor.callOn(event.origin().channel());
        if (known == null) {
            begin(event, turn);
        } else if (stillWaits(floor.calls.get(known))) {
            turn.deliver(found(known, event));
        } else {
            turn.deliver(new CallerHungUp(event.origin().channel(), ""));
            begin(event, turn);
        }
    }

    /** A transfer by an agent's phone that leads back to us: the call that it belongs to goes there. */
    void receiveTransfer(TransferArrived event, TurnBuilder turn) {
        CallArrived half = event.arrival();
        CallId known = floor.callOn(event.standIn());
        if (known == null) {
            turn.add(new LegCommand.HangUp(
                    half.call(),
                    event.standIn().connection(),
                    half.origin().channel().id(),
                    HangUpReason.NORMAL,
                    null));
            return;
        }
        Entrance entrance = entrance(half.code(), half.origin().dialled());
        turn.deliver(new TransferRouted(known, half.origin().channel().id(), entrance));
    }

    private static boolean stillWaits(CallState state) {
        CallPhase phase = state.card().phase();
        return phase == CallPhase.WAITING || phase == CallPhase.OFFERED;
    }

    /** A caller whom a bug keeps off the floor goes to the fallback. */
    private void begin(CallArrived event, TurnBuilder turn) {
        turn.part(draft -> begin(event, draft), rescue -> Rescues.arrival(event, rescue));
    }

    private void begin(CallArrived event, Draft draft) {
        CallCard sent = floor.sentOn.back(event.origin().channel());
        if (sent != null) {
            Entrance now = entrance(event.code(), sent.origin().dialled());
            draft.take(Returned.of(sent, event, now, draft), event, null);
            return;
        }
        CallArrived fresh = withFreeId(event);
        Entrance entrance = entrance(fresh.code(), fresh.origin().dialled());
        draft.take(Arrival.begin(fresh, entrance, floor.nextArrival(), draft), fresh, null);
    }

    /** By what the dialplan named; else, and where it named what nobody knows, by the number dialled. */
    Entrance entrance(@Nullable String code, String dialled) {
        if (code == null || code.isBlank()) {
            return new Entrance(floor.routes.dialled(dialled), null, "");
        }
        QueuePlan queue = floor.queuesByCode.get(code);
        if (queue != null) {
            return new Entrance(null, Destination.toQueue(queue.id(), false), "");
        }
        MenuPlan menu = floor.menusByCode.get(code);
        if (menu != null) {
            return new Entrance(null, Destination.toMenu(menu.id()), "");
        }
        RoutePlan route = floor.routes.named(code);
        return route == null ? new Entrance(floor.routes.dialled(dialled), null, code) : new Entrance(route, null, "");
    }

    /** The dialplan came back with the same caller: whoever waits hears the music again. */
    private static boolean goesOn(CallState state) {
        return state instanceof Waiting || state.card().journey().menu() != null;
    }

    private static CallFound found(CallId known, CallArrived event) {
        return new CallFound(known, new Remains(true, event.up(), Map.of(), Map.of()));
    }

    private CallArrived withFreeId(CallArrived event) {
        CallId id = event.call();
        while (floor.calls.containsKey(id) || floor.forgotten.has(id)) {
            id = Forgotten.after(id);
        }
        return id.equals(event.call()) ? event : new CallArrived(id, event.origin(), event.code(), event.up());
    }
}
