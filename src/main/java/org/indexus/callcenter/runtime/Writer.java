package org.indexus.callcenter.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.indexus.callcenter.engine.Engine;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.PathQuestion;
import org.indexus.callcenter.engine.PathStop;
import org.indexus.callcenter.engine.Turn;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.ClockSet;
import org.indexus.callcenter.engine.event.floor.DiceSeeded;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** Owns the engine. Only the {@link Inbox}'s drain calls it, one thread at a time. */
@ApplicationScoped
class Writer {

    private static final Logger LOG = Logger.getLogger(Writer.class.getName());

    private final FloorClock clock = new FloorClock();
    private final WallClock wall = new WallClock(clock);

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private FlightRecorder recorder;

    @Inject
    private Latency latency;

    @Inject
    private FloorMetrics figures;

    @Inject
    private PhoneNumbers numbers;

    private @Nullable Engine engine;
    private @Nullable FloorView drawn;
    private volatile boolean taking;

    /** Runs one entry; a listener's failure must not stop the floor. */
    void run(Runnable entry) {
        try {
            entry.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.SEVERE, "An entry of the inbox failed; the floor goes on", bug);
        }
    }

    void open(List<Event> first) {
        long seed = System.nanoTime();
        recorder.record(clock.now(), new DiceSeeded(seed));
        engine = new Engine(new SplittableRandom(seed), numbers::e164);
        drawn = null;
        wall.forget();
        first.forEach(event -> turn(event, verdict -> {}, System.nanoTime()));
        taking = true;
        LOG.info(() -> "The floor is open, after " + first.size() + " first events");
    }

    /** Whether the floor takes events. Any thread. */
    boolean isOpen() {
        return taking;
    }

    void close() {
        taking = false;
        engine = null;
        drawn = null;
        LOG.warning("The floor is closed on this node");
    }

    void turn(Event event, Consumer<Verdict> reply, long postedNanos) {
        Engine floor = engine;
        if (floor == null) {
            reply.accept(Verdict.NOT_AVAILABLE);
            return;
        }
        long begun = System.nanoTime();
        Instant now = clock.now();
        lookAtTheWallClock(floor, now);
        recorder.record(now, event);
        Turn turn = floor.handle(now, event);
        drawn = null;
        log(event, turn);
        reply.accept(turn.verdict());
        latency.turn(event, turn.effects(), postedNanos);
        dispatcher.dispatch(turn.effects(), now);
        figures.turn(event, turn.isIgnored(), postedNanos, begun);
    }

    /** A turn of its own, before the one that may ask for it: no schedule is wrong for longer than nobody asks. */
    private void lookAtTheWallClock(Engine floor, Instant now) {
        ClockSet jump = wall.jump();
        if (jump != null) {
            LOG.warning(() -> "The wall clock is now " + jump.offset() + " ahead of the floor's; schedules follow it");
            recorder.record(now, jump);
            dispatcher.dispatch(floor.handle(now, jump).effects(), now);
        }
    }

    FloorView view() {
        Engine floor = engine;
        if (floor == null) {
            return FloorView.closed(clock.now());
        }
        if (drawn == null) {
            drawn = floor.view(clock.now());
        }
        return drawn;
    }

    /** The path of a call that is only thought of; empty while the floor is closed. */
    Optional<List<PathStop>> callerPath(PathQuestion question) {
        return engine == null ? Optional.empty() : Optional.of(engine.callerPath(question));
    }

    private static void log(Event event, Turn turn) {
        if (turn.bug() != null) {
            LOG.log(Level.SEVERE, "The floor recovered from its own failure on " + event, turn.bug());
        }
        if (turn.isIgnored()) {
            LOG.finer(() -> "ignored " + event);
            return;
        }
        turn.transitions().forEach(transition -> LOG.fine(() -> transition + " " + Effects.named(turn)));
    }
}
