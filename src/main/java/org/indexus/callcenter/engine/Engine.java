package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.indexus.callcenter.engine.effect.AgentPhoneChanged;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.AgentTimerFired;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallPlaced;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CallerReturned;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Verdict;

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
    private final Placement placement;
    private final Allocation allocation;

    /** @param dice seeded, so that a replay with the same seed chooses the same agents */
    public Engine(RandomGenerator dice) {
        this(dice, Optional::of);
    }

    /**
     * An engine with an empty floor.
     *
     * @param dice as above
     * @param e164 writes a caller's telephone number in one way, whatever its notation; empty for what is none
     */
    public Engine(RandomGenerator dice, Function<String, Optional<String>> e164) {
        this(new Floor(dice, e164));
    }

    Engine(Floor floor) {
        this.floor = floor;
        plans = new Plans(floor);
        reception = new Reception(floor);
        reconciliation = new Reconciliation(floor, reception);
        placement = new Placement(floor);
        allocation = new Allocation(floor);
    }

    /**
     * One turn.
     *
     * @param now the engine's time; must not run backwards
     */
    public Turn handle(Instant now, Event event) {
        TurnBuilder turn = new TurnBuilder(floor, now);
        Verdict verdict = take(event, turn);
        allocation.clearUnstaffed(turn);
        turn.change(() -> tellPhones(turn));
        turn.change(() -> allocation.match(turn));
        turn.change(() -> tellPhones(turn));
        return turn.turn(verdict);
    }

    private Verdict take(Event event, TurnBuilder turn) {
        if (event instanceof CallArrived arrived) {
            reception.receive(arrived, turn);
            return Verdict.OK;
        }
        if (event instanceof CallerReturned returned) {
            reception.receiveAgain(returned.arrival(), turn);
            return Verdict.OK;
        }
        if (event instanceof TransferArrived transfer) {
            reception.receiveTransfer(transfer, turn);
            return Verdict.OK;
        }
        if (event instanceof CallPlaced placed) {
            return placement.place(placed, turn);
        }
        if (event instanceof TimerFired timer) {
            return turn.deliver(addressed(timer));
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
        if (reconciliation.takes(event, turn) || plans.takes(event, turn)) {
            return Verdict.OK;
        }
        return turn.deliver(event);
    }

    private static Event addressed(TimerFired timer) {
        return switch (timer.kind()) {
            case WRAP_UP, GRACE, PHONE_REST ->
                new AgentTimerFired(new AgentId(timer.owner()), timer.kind(), timer.generation());
            default -> new CallTimerFired(new CallId(timer.owner()), timer.kind(), timer.generation());
        };
    }

    private void tellPhones(TurnBuilder turn) {
        floor.phones
                .changed(floor.agents)
                .forEach((agent, phone) -> turn.add(new AgentPhoneChanged(agent, phone, turn.now())));
    }

    /** The floor as it is, for readers. */
    public FloorView view(Instant now) {
        return new FloorViewFactory(floor).at(now);
    }

    /** The path of a call that is only thought of, by the plans in force; nothing changes. */
    public List<PathStop> callerPath(PathQuestion question) {
        return new RouteSimulator(floor, question).path();
    }
}
