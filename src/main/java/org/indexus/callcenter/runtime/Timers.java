package org.indexus.callcenter.runtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.engine.SetTimer;
import org.indexus.callcenter.engine.TimerFired;
import org.indexus.callcenter.platform.Executors;

/**
 * Brings deadlines back to the {@link Inbox} when their moment has come. None is cancelled: the engine knows stale ones. Only
 * the next one is known to the server, because handing over each would cost the floor's writer more than the turn itself.
 */
@ApplicationScoped
class Timers {

    private static final long NONE = Long.MAX_VALUE;

    private final PriorityQueue<Deadline> deadlines = new PriorityQueue<>(Comparator.comparingLong(Deadline::nanos));
    private final long started = System.nanoTime();
    private long alarm = NONE;

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService executor;

    @Inject
    private Inbox inbox;

    /** @param nanos since this bean began, so that they compare as numbers */
    private record Deadline(long nanos, TimerFired event) {}

    void set(SetTimer timer, Instant now) {
        // Never early: who is left out until then must not be left out any more.
        Duration delay = Duration.between(now, timer.at()).plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
        TimerFired event = new TimerFired(timer.owner(), timer.kind(), timer.generation());
        add(new Deadline(elapsed() + Math.max(0, delay.toNanos()), event));
    }

    private synchronized void add(Deadline deadline) {
        deadlines.add(deadline);
        setAlarm();
    }

    /** For the first deadline, unless it is set already. */
    private void setAlarm() {
        Deadline first = deadlines.peek();
        if (first != null && first.nanos < alarm) {
            alarm = first.nanos;
            var unused = executor.schedule(() -> ring(first.nanos), first.nanos - elapsed(), TimeUnit.NANOSECONDS);
        }
    }

    private void ring(long set) {
        due(set).forEach(inbox::post);
    }

    /** An alarm that an earlier one has overtaken does nothing. */
    private synchronized List<TimerFired> due(long set) {
        if (set != alarm) {
            return List.of();
        }
        List<TimerFired> due = new ArrayList<>();
        long now = elapsed();
        while (!deadlines.isEmpty() && deadlines.element().nanos <= now) {
            due.add(deadlines.remove().event);
        }
        alarm = NONE;
        setAlarm();
        return due;
    }

    private long elapsed() {
        return System.nanoTime() - started;
    }
}
