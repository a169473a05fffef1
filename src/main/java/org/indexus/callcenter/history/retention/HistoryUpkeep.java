package org.indexus.callcenter.history.retention;

import static java.util.concurrent.TimeUnit.MINUTES;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.runtime.FloorOpened;
import org.indexus.callcenter.runtime.Leadership;
import org.jspecify.annotations.Nullable;

/** Makes the coming months and deletes what is too old: when this node takes the floor, and every hour while it holds it. */
@ApplicationScoped
public class HistoryUpkeep {

    private static final Logger LOG = System.getLogger(HistoryUpkeep.class.getName());

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    @Resource(lookup = Executors.RECORDINGS)
    private ManagedExecutorService workers;

    @Inject
    private Leadership leadership;

    @Inject
    private Months months;

    @Inject
    private Keepings keepings;

    @Inject
    private OldHistory old;

    private @Nullable ScheduledFuture<?> hourly;

    synchronized void on(@Observes FloorOpened opened) {
        if (hourly == null) {
            hourly = timers.scheduleWithFixedDelay(() -> workers.execute(this::workIfLeader), 0, 60, MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (hourly != null) {
            hourly.cancel(false);
        }
    }

    private void workIfLeader() {
        if (!leadership.isLeader()) {
            return;
        }
        try {
            Instant now = Instant.now();
            months.makeAhead(now);
            delete(keepings.current(), now);
        } catch (SQLException | PersistenceException later) {
            LOG.log(Level.WARNING, "months of history are made, and old ones deleted, later: {0}", later.getMessage());
        }
    }

    private void delete(Keeping keeping, Instant now) throws SQLException {
        Integer callDays = keeping.getCallDays();
        if (callDays != null) {
            tell("calls", old.deleteCalls(now.minus(Duration.ofDays(callDays))));
        }
        Integer agentEventDays = keeping.getAgentEventDays();
        if (agentEventDays != null) {
            tell("entries of agents' timelines", old.deleteAgentEvents(now.minus(Duration.ofDays(agentEventDays))));
        }
    }

    private static void tell(String what, int deleted) {
        if (deleted > 0) {
            LOG.log(Level.INFO, "{0} {1} deleted whose days were over", deleted, what);
        }
    }
}
