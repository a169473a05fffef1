package org.indexus.callcenter.runtime;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.platform.ApplicationEnd;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.runtime.Leadership.LeadershipGained;
import org.indexus.callcenter.runtime.Leadership.LeadershipLost;

/**
 * Opens the floor when this node gets the lead: plans first, then the memory of calls and agents, then word to everybody who
 * waits for the opening (lines to Asterisk, sockets). Tries again until it can; closes when the lead is lost.
 */
@ApplicationScoped
public class Recovery {

    private static final Logger LOG = Logger.getLogger(Recovery.class.getName());
    private static final long WAY_BACK_SECONDS = 30;
    private static final long RETRY_MILLIS = 1000;

    @Inject
    private Inbox inbox;

    @Inject
    @Any
    private Instance<PlanSource> sources;

    @Inject
    private Instance<FloorStore> store;

    @Inject
    private Leadership leadership;

    @Inject
    private ApplicationEnd end;

    @Inject
    private Event<FloorOpened> opened;

    @Inject
    @ConfigProperty(name = "indexus.agent.grace-seconds", defaultValue = "15")
    private long graceSeconds;

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService executor;

    void lead(@Observes LeadershipGained gained) {
        open(gained.epoch());
    }

    void standDown(@Observes LeadershipLost lost) {
        inbox.close();
    }

    private void open(long epoch) {
        if (!leadership.isLeader() || leadership.epoch() != epoch) {
            return;
        }
        try {
            inbox.open(firstEvents()).toCompletableFuture().join();
            opened.fire(new FloorOpened(epoch));
        } catch (RuntimeException notYet) {
            LOG.log(Level.WARNING, "The floor could not be opened; trying again", notYet);
            var unused = executor.schedule(() -> end.before(() -> open(epoch)), RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private List<org.indexus.callcenter.engine.event.Event> firstEvents() {
        List<org.indexus.callcenter.engine.event.Event> first = new ArrayList<>();
        sources.stream()
                .sorted(Comparator.comparingInt(PlanSource::order))
                .forEach(source -> first.addAll(source.plans()));
        FloorMemory memory = store.isResolvable() ? store.get().load() : FloorMemory.EMPTY;
        first.add(new FloorRestored(memory, grace()));
        LOG.info(() -> "Remembered: %d calls, %d agents"
                .formatted(memory.calls().size(), memory.agents().size()));
        return first;
    }

    /** Browsers knock with growing pauses, at a server that has only just woken up: whoever was there may come late. */
    private Duration grace() {
        return Duration.ofSeconds(Math.max(graceSeconds, WAY_BACK_SECONDS));
    }
}
