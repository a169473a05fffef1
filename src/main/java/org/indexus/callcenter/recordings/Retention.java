package org.indexus.callcenter.recordings;

import static java.util.concurrent.TimeUnit.MINUTES;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.recordings.RecordingStore.Deleted;
import org.indexus.callcenter.runtime.FloorOpened;
import org.indexus.callcenter.runtime.Leadership;
import org.jspecify.annotations.Nullable;

/** Deletes recordings whose days are over: when this node takes the floor, and every hour while it holds it. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = System.getLogger(Retention.class.getName());
    private static final int AT_A_TIME = 500;
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    @Resource(lookup = Executors.RECORDINGS)
    private ManagedExecutorService workers;

    @Inject
    private Leadership leadership;

    private final RecordingStore shelf;
    private final RecordingRows rows;
    private final StoreFolder folder;
    private @Nullable ScheduledFuture<?> hourly;

    @Inject
    public Retention(RecordingStore shelf, RecordingRows rows, StoreFolder folder) {
        this.shelf = shelf;
        this.rows = rows;
        this.folder = folder;
    }

    /** For the container's proxy only. */
    protected Retention() {
        this(new RecordingStore(), new RecordingRows(), new StoreFolder());
    }

    synchronized void on(@Observes FloorOpened opened) {
        if (hourly == null) {
            hourly = timers.scheduleWithFixedDelay(() -> workers.execute(this::sweepIfLeader), 1, 60, MINUTES);
        }
        workers.execute(this::sweepIfLeader);
    }

    @PreDestroy
    void stop() {
        if (hourly != null) {
            hourly.cancel(false);
        }
    }

    private void sweepIfLeader() {
        if (!leadership.isLeader()) {
            return;
        }
        try {
            sweep(Instant.now());
        } catch (IOException | SQLException later) {
            LOG.log(Level.WARNING, "recordings whose days are over are deleted later: {0}", later.getMessage());
        }
    }

    /** Returns how many were deleted. One that cannot be deleted is told, keeps no other from it, and is tried again. */
    int sweep(Instant now) throws IOException, SQLException {
        folder.clean(now.minus(LEFT_OVER));
        rows.redate();
        int deleted = 0;
        List<StoredRecording> due = rows.due(now, null, AT_A_TIME);
        while (!due.isEmpty()) {
            for (StoredRecording kept : due) {
                deleted += isRemoved(kept, now) ? 1 : 0;
            }
            due = rows.due(now, due.get(due.size() - 1), AT_A_TIME);
        }
        if (deleted > 0) {
            LOG.log(Level.INFO, "{0} recordings deleted whose days were over", deleted);
        }
        return deleted;
    }

    private boolean isRemoved(StoredRecording kept, Instant now) {
        try {
            shelf.remove(kept, new Deleted(now, "retention", "kept until " + kept.deleteAfter()));
            return true;
        } catch (IOException notNow) {
            LOG.log(
                    Level.WARNING,
                    "the days of {0} are over, and it cannot be deleted: {1}",
                    kept.name(),
                    notNow.getMessage());
            return false;
        }
    }
}
