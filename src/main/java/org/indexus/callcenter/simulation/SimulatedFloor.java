package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.indexus.callcenter.engine.Engine;
import org.indexus.callcenter.engine.Turn;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.jspecify.annotations.Nullable;

/** The engine and what the runtime does round it, in simulated time: timers, commands to Asterisk, facts to who listens. */
final class SimulatedFloor {

    private final Engine engine;
    private final Agenda agenda;
    private final SimulatedAsterisk asterisk;
    private final List<Consumer<Fact>> listeners = new ArrayList<>();
    private @Nullable LongConsumer stopwatch;
    private long turns;

    SimulatedFloor(Agenda agenda, Duration latency, RandomGenerator dice) {
        this.engine = new Engine(dice);
        this.agenda = agenda;
        this.asterisk = new SimulatedAsterisk(agenda, this::take, latency);
    }

    Agenda agenda() {
        return agenda;
    }

    SimulatedAsterisk asterisk() {
        return asterisk;
    }

    void listen(Consumer<Fact> listener) {
        listeners.add(listener);
    }

    /** Who wants to know how long each turn of the engine takes, in nanoseconds. */
    void time(LongConsumer nanos) {
        stopwatch = nanos;
    }

    /** One turn of the engine. Call it from the agenda only: whoever hears of a fact notes what comes of it there. */
    void take(Event event) {
        turns++;
        long began = stopwatch == null ? 0 : System.nanoTime();
        Turn turn = engine.handle(agenda.now(), event);
        if (stopwatch != null) {
            stopwatch.accept(System.nanoTime() - began);
        }
        if (turn.bug() != null) {
            throw new IllegalStateException("The engine failed at " + event, turn.bug());
        }
        turn.effects().forEach(this::spread);
    }

    long turns() {
        return turns;
    }

    private void spread(Effect effect) {
        if (effect instanceof SetTimer timer) {
            agenda.at(timer.at(), () -> take(new TimerFired(timer.owner(), timer.kind(), timer.generation())));
        } else if (effect instanceof Command command) {
            asterisk.handle(command);
        } else if (effect instanceof Fact fact) {
            listeners.forEach(listener -> listener.accept(fact));
        }
    }
}
