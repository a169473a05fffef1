package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Origin;

/** Callers who arrive by Poisson, lose patience while they wait, and hang up when all is said. */
final class SimulatedCallers implements Consumer<Fact> {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SimulatedFloor floor;
    private final Scenario scenario;
    private final Dice dice;
    private final Instant close;
    private final Map<CallId, Duration> waiting = new HashMap<>();
    private long arrived;

    /** @param close nobody arrives after this */
    SimulatedCallers(SimulatedFloor floor, Scenario scenario, Instant close) {
        this.floor = floor;
        this.scenario = scenario;
        this.dice = new Dice(scenario.seed());
        this.close = close;
    }

    void begin() {
        Instant next = floor.agenda().now().plus(dice.gap(scenario.meanGap()));
        if (next.isBefore(close)) {
            floor.agenda().at(next, this::arrive);
        }
    }

    private void arrive() {
        CallId call = nextCall();
        ChannelRef channel = channel(call);
        waiting.put(call, dice.handling(scenario.handling()));
        Duration patience = scenario.patience();
        if (patience != null) {
            floor.agenda().in(dice.patience(patience), () -> losePatience(call));
        }
        begin();
        floor.asterisk().enters(channel);
        Origin origin = new Origin(channel, "", "", "", floor.agenda().now(), false);
        floor.take(new CallArrived(call, origin, dice.need(scenario.demand()).skill(), false));
    }

    /** Spread like the ids of real calls, or hash tables grow slow; the lowest bits are the engine's, to count returns. */
    private CallId nextCall() {
        arrived++;
        return new CallId(new UUID(arrived * SPREAD, arrived << 8));
    }

    private void losePatience(CallId call) {
        if (waiting.remove(call) != null) {
            floor.asterisk().leaves(channel(call));
        }
    }

    /** Both sides hear each other: the conversation takes as long as the dice said. */
    @Override
    public void accept(Fact fact) {
        if (!(fact instanceof CallFact told)) {
            return;
        }
        CallId call = told.call();
        if (told.type() == CallFactType.ANSWERED) {
            Duration talk = waiting.remove(call);
            floor.agenda().in(talk == null ? Duration.ZERO : talk, () -> floor.asterisk()
                    .leaves(channel(call)));
        } else if (told.type() == CallFactType.ENDED) {
            waiting.remove(call);
        }
    }

    private static ChannelRef channel(CallId call) {
        return new ChannelRef(FloorPlan.PBX, "caller-" + call);
    }
}
