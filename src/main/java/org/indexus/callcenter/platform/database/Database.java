package org.indexus.callcenter.platform.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import javax.sql.DataSource;
import org.indexus.callcenter.platform.ApplicationEnd;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the product has its database. It may be absent at the start and may go away: this task tries twice a second
 * until it can migrate and validate, then watches by a connection of its own, and starts over when that breaks.
 *
 * <pre>
 * closed -- migrated, validated, observers of DatabaseReady told --> ready
 * ready  -- the watch connection breaks, or is silent for 2 s    --> closed (DatabaseLost)
 * </pre>
 */
@ApplicationScoped
public class Database {

    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final long PAUSE_MILLIS = 500;

    @Resource(lookup = "jdbc/callcentre-direct")
    private DataSource direct;

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    @Inject
    private Schema schema;

    @Inject
    private ApplicationEnd end;

    @Inject
    private Event<DatabaseReady> readyEvent;

    @Inject
    private Event<DatabaseLost> lostEvent;

    private volatile boolean ready;
    private boolean wasReady;
    private @Nullable WatchConnection watch;
    private @Nullable String lastComplaint;
    private @Nullable ScheduledFuture<?> task;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        prepare();
        task = timers.scheduleWithFixedDelay(() -> end.before(this::look), 0, PAUSE_MILLIS, MILLISECONDS);
    }

    /** What fails here fails again, and is told, when it is needed. */
    private void prepare() {
        try {
            schema.prepare();
        } catch (RuntimeException | LinkageError early) {
            LOG.log(Level.DEBUG, "not prepared for the migration", early);
        }
    }

    @PreDestroy
    void stop() {
        if (task != null) {
            task.cancel(true);
        }
        close();
    }

    public boolean isReady() {
        return ready;
    }

    /** Catches everything: a task that throws is never run again. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void look() {
        try {
            if (ready) {
                watch();
            } else {
                open();
            }
        } catch (Exception | LinkageError problem) {
            complain(problem);
        }
    }

    private void watch() {
        try {
            if (watch != null) {
                watch.ask();
            }
        } catch (SQLException gone) {
            ready = false;
            close();
            LOG.log(Level.WARNING, "database lost: {0}", gone.getMessage());
            lostEvent.fire(new DatabaseLost(String.valueOf(gone.getMessage())));
        }
    }

    private void open() throws SQLException {
        close();
        watch = WatchConnection.open(direct);
        schema.migrateAndValidate();
        tellObservers();
        wasReady = true;
        lastComplaint = null;
        ready = true;
        LOG.log(Level.INFO, "database ready");
    }

    /** An observer that fails does not keep the product closed; it is told again after the next loss. */
    private void tellObservers() {
        try {
            readyEvent.fire(new DatabaseReady(!wasReady));
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "an observer of DatabaseReady failed", broken);
        }
    }

    /** The same reason twice a second would drown the log: it is told when it changes. */
    private void complain(Throwable problem) {
        var complaint = String.valueOf(problem.getMessage());
        if (!complaint.equals(lastComplaint)) {
            lastComplaint = complaint;
            LOG.log(Level.WARNING, "database not ready, trying on: {0}", complaint);
            // whatever cannot be loaded is no fault of the database's
            LOG.log(problem instanceof LinkageError ? Level.ERROR : Level.DEBUG, "database not ready", problem);
        }
    }

    private void close() {
        if (watch == null) {
            return;
        }
        try {
            watch.close();
        } catch (SQLException alreadyGone) {
            LOG.log(Level.DEBUG, "watch connection was gone already", alreadyGone);
        }
        watch = null;
    }
}
