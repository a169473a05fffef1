package org.indexus.callcenter.history.floor;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.indexus.callcenter.history.journal.Journal;
import org.indexus.callcenter.history.journal.NodeFolder;
import org.indexus.callcenter.platform.ApplicationEnd;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.database.Database;
import org.indexus.callcenter.runtime.Leadership;
import org.jspecify.annotations.Nullable;

/**
 * Makes one node the leader: looks at the lock four times a second, and tells the application when the floor is won or
 * lost. Observers run on the looking thread, in order, and may block it.
 */
@ApplicationScoped
public class FloorLock implements Leadership {

    private static final Logger LOG = System.getLogger(FloorLock.class.getName());
    private static final long PAUSE_MILLIS = 250;

    @Resource(lookup = "jdbc/callcentre-direct")
    private DataSource direct;

    @Resource(lookup = Executors.HISTORY)
    private ManagedExecutorService executor;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private NodeFolder folder;

    @Inject
    private ApplicationEnd end;

    @Inject
    private Event<LeadershipGained> gained;

    @Inject
    private Event<LeadershipLost> lost;

    private volatile @Nullable LockHolder holder;
    private @Nullable CompletableFuture<Void> settling;
    private volatile boolean stopping;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        LockHolder starting = new LockHolder(direct, folder.nodeId(), this::isJournalSettled, System::nanoTime);
        holder = starting;
        journal.underEpoch(starting::epoch);
        executor.execute(() -> watch(starting));
    }

    @Override
    public boolean isLeader() {
        LockHolder started = holder;
        return started != null && started.isLeader();
    }

    @Override
    public long epoch() {
        LockHolder started = holder;
        return started == null ? 0 : started.epoch();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void watch(LockHolder watched) {
        try {
            while (!stopping) {
                look(watched);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
        } finally {
            watched.release();
        }
    }

    /** While the database is away there is nothing to ask; trying would only fill the server's log. */
    private void look(LockHolder watched) {
        try {
            end.before(() -> {
                if (database.isReady() || !watched.isWaitingForDatabase()) {
                    tell(watched.look(), watched.epoch());
                }
            });
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "looking after the floor's lock failed", bug);
        }
    }

    private void tell(LockHolder.Change change, long epoch) {
        switch (change) {
            case GAINED -> gained.fire(new LeadershipGained(epoch));
            case LOST -> lost.fire(new LeadershipLost(epoch));
            case NONE -> {}
        }
    }

    /** What this node noted under its last epoch must be written before that is over. */
    private boolean isJournalSettled() {
        CompletableFuture<Void> asked = settling;
        if (asked == null) {
            settling = journal.settled();
            return false;
        }
        if (!asked.isDone()) {
            return false;
        }
        settling = null;
        return !asked.isCompletedExceptionally();
    }
}
