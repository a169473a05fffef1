package org.indexus.callcenter.runtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.engine.SetTimer;
import org.indexus.callcenter.engine.TimerFired;
import org.indexus.callcenter.platform.Executors;

/** Brings deadlines back to the {@link Inbox} when their moment has come. None is cancelled: the engine knows stale ones. */
@ApplicationScoped
class Timers {

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService executor;

    @Inject
    private Inbox inbox;

    void set(SetTimer timer, Instant now) {
        // Never early: who is left out until then must not be left out any more.
        long delay =
                Math.max(0, Duration.between(now, timer.at()).plusNanos(999_999).toMillis());
        TimerFired fired = new TimerFired(timer.owner(), timer.kind(), timer.generation());
        var unused = executor.schedule(() -> inbox.post(fired), delay, TimeUnit.MILLISECONDS);
    }
}
