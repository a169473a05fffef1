package org.indexus.callcenter.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.runtime.FactListener;
import org.indexus.callcenter.runtime.FloorOpened;
import org.indexus.callcenter.runtime.PlanChanged;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Push;
import org.omnifaces.cdi.PushContext;

/**
 * Tells open Live pages that the floor has changed, at most twice a second however much happens: a fact only sets a flag,
 * and a timer looks at it. What changed is not said; the page asks the floor, so it can never show something stale.
 */
@ApplicationScoped
public class LivePulse implements FactListener {

    private static final long EVERY_MILLIS = 500;

    @Inject
    @Push(channel = "live")
    private PushContext pages;

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    /** So many quiet beats until a page is told that the line is alive. */
    private static final int QUIET_BEATS = 10;

    private final AtomicBoolean changed = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> beats;
    private int quiet;

    void wake(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // creating the bean starts its timer
    }

    @PostConstruct
    void start() {
        beats = timers.scheduleAtFixedRate(this::beat, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (beats != null) {
            beats.cancel(false);
        }
    }

    @Override
    public void on(Fact fact) {
        changed.set(true);
    }

    void opened(@Observes FloorOpened opened) {
        changed.set(true);
    }

    void planned(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChanged change) {
        changed.set(true);
    }

    private void beat() {
        if (changed.compareAndSet(true, false)) {
            quiet = 0;
            pages.send("floor");
        } else if (++quiet >= QUIET_BEATS) {
            quiet = 0;
            pages.send("tick");
        }
    }
}
