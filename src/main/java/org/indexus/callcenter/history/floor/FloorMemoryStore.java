package org.indexus.callcenter.history.floor;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.history.journal.Journal;
import org.indexus.callcenter.runtime.FloorStore;

/** Reads back what the floor must know after a restart, once every fact of the life before is in the database. */
@ApplicationScoped
public class FloorMemoryStore implements FloorStore {

    private static final Logger LOG = System.getLogger(FloorMemoryStore.class.getName());
    private static final long PAUSE_MILLIS = 250;

    @Resource(lookup = "jdbc/callcentre")
    private DataSource pool;

    @Inject
    private Journal journal;

    /** Tries until the database can be read; an interrupt ends it with an {@link IllegalStateException}. */
    @Override
    public FloorMemory load() {
        journal.settled().join();
        while (true) {
            try {
                return new MemoryTables(pool).read();
            } catch (SQLException away) {
                LOG.log(Level.WARNING, "cannot read the floor''s memory yet: {0}", away.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException shutdown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the floor's memory was read", shutdown);
        }
    }
}
