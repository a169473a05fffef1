package org.indexus.callcenter.history.floor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One node's side of the fight for the floor. The lock lives on a connection of its own and falls when that breaks; the
 * epoch in {@code floor_leader} outlives it.
 *
 * <pre>
 * candidate   -- got the lock: facts of an earlier life settled, epoch raised --> leader
 * leader      -- connection broken                                           --> still leader, asks for the lock again first
 * still leader -- got the lock, epoch unchanged                              --> leader
 * any leader  -- sees a higher epoch                                         --> candidate
 * </pre>
 *
 * A candidate that sees the database come back waits ten seconds, so that the leader finds its lock free. Used by one
 * thread, except for {@link #isLeader} and {@link #epoch}.
 */
final class LockHolder {

    /** What a look brought about. */
    enum Change {
        NONE,
        GAINED,
        LOST
    }

    /** Done before the epoch is raised; false means not now. */
    interface BeforeTakeOver {
        boolean isDone() throws SQLException;
    }

    static final Duration OTHERS_WAIT = Duration.ofSeconds(10);

    private static final Logger LOG = System.getLogger(LockHolder.class.getName());

    private final DataSource direct;
    private final String node;
    private final BeforeTakeOver before;
    private final LongSupplier nanos;

    private @Nullable LockConnection connection;
    private boolean databaseWasAway;
    private boolean hasLock;
    private long mayTryAt;
    private volatile boolean leader;
    private volatile long epoch;

    LockHolder(DataSource direct, String node, BeforeTakeOver before, LongSupplier nanos) {
        this.direct = direct;
        this.node = node;
        this.before = before;
        this.nanos = nanos;
        this.mayTryAt = nanos.getAsLong();
    }

    boolean isLeader() {
        return leader;
    }

    long epoch() {
        return epoch;
    }

    /** Whether the next look would have to connect. */
    boolean isWaitingForDatabase() {
        return connection == null;
    }

    /** Looks once, and tries for the lock if it is time. Never throws for a database that is away. */
    Change look() {
        try {
            LockConnection open = connected();
            LockConnection.Leader last = open.lastLeader();
            return leader ? stay(open, last) : tryFor(open);
        } catch (SQLException gone) {
            LOG.log(Level.DEBUG, "no word from the database about the floor", gone);
            disconnect();
            databaseWasAway = true;
            return Change.NONE;
        }
    }

    /** Lets the floor go, so that another node may have it at once. */
    void release() {
        leader = false;
        disconnect();
    }

    private LockConnection connected() throws SQLException {
        if (connection == null) {
            LockConnection opened = LockConnection.open(direct);
            connection = opened;
            mayTryAt = nanos.getAsLong() + (mustWait(opened) ? OTHERS_WAIT.toNanos() : 0);
        }
        return connection;
    }

    /** Nobody needs to wait for a leader that is this node, or that there never was. */
    private boolean mustWait(LockConnection opened) throws SQLException {
        LockConnection.Leader last = opened.lastLeader();
        if (last.epoch() == 0 || last.node().equals(node)) {
            return false;
        }
        return databaseWasAway || opened.serverAge().compareTo(OTHERS_WAIT) < 0;
    }

    private Change stay(LockConnection open, LockConnection.Leader last) throws SQLException {
        if (last.epoch() > epoch) {
            LOG.log(Level.WARNING, "another node holds the floor; this one stands down from epoch {0}", epoch);
            release();
            return Change.LOST;
        }
        if (!hasLock && open.tryLock()) {
            hasLock = true;
            LOG.log(Level.INFO, "holds the lock of the floor again, epoch {0}", epoch);
        }
        return Change.NONE;
    }

    private Change tryFor(LockConnection open) throws SQLException {
        if (nanos.getAsLong() - mayTryAt < 0 || !(hasLock || open.tryLock())) {
            return Change.NONE;
        }
        hasLock = true;
        if (!before.isDone()) {
            return Change.NONE;
        }
        epoch = open.raiseEpoch(node);
        leader = true;
        databaseWasAway = false;
        LOG.log(Level.INFO, "holds the floor, epoch {0}", epoch);
        return Change.GAINED;
    }

    private void disconnect() {
        hasLock = false;
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
