package org.indexus.callcenter.runtime;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.event.floor.TimerFired;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Brings deadlines back to the {@link Inbox} when their moment has come. None is cancelled: the engine knows stale ones. One
 * thread waits for the next; handing each to the server's scheduler would cost the floor's writer more than the turn itself.
 */
@ApplicationScoped
class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class.getName());

    private final DelayQueue<Deadline> deadlines = new DelayQueue<>();

    @Resource(lookup = Executors.INBOX)
    private ManagedExecutorService executor;

    @Inject
    private Inbox inbox;

    private @Nullable Future<?> waiting;

    @PostConstruct
    void start() {
        waiting = executor.submit(this::bringAll);
    }

    @PreDestroy
    void stop() {
        if (waiting != null) {
            waiting.cancel(true);
        }
    }

    void set(SetTimer timer, Instant now) {
        // Never early: who is left out until then must not be left out any more.
        Duration delay = Duration.between(now, timer.at()).plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
        TimerFired event = new TimerFired(timer.owner(), timer.kind(), timer.generation());
        deadlines.add(new Deadline(System.nanoTime() + delay.toNanos(), event));
    }

    private void bringAll() {
        try {
            while (true) {
                bring(deadlines.take().event);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever becomes of one, the next must come: a floor without deadlines keeps callers and agents for ever. */
    private void bring(TimerFired event) {
        try {
            inbox.post(event);
        } catch (RuntimeException refused) {
            LOG.log(Level.SEVERE, "A deadline could not be brought to the floor: " + event, refused);
        }
    }

    /** @param nanos of {@link System#nanoTime}, which compare by their difference only */
    private record Deadline(long nanos, TimerFired event) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(nanos - ((Deadline) other).nanos);
        }
    }
}
