package org.indexus.callcenter.history.floor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** The connection on which the lock of the floor is held, and what is asked on it. Never a pooled one. */
final class LockConnection implements AutoCloseable {

    /** The node that took the floor over last. */
    record Leader(long epoch, String node) {}

    private static final Logger LOG = System.getLogger(LockConnection.class.getName());
    private static final int PATIENCE_MILLIS = 2000;

    /** "INDEXUS" in bytes; the same on every node. */
    private static final long KEY = 0x494E4445585553L;

    private final Connection connection;

    private LockConnection(Connection connection) {
        this.connection = connection;
    }

    /** A server that no longer hears this node shall notice within seconds: until then it keeps the lock. */
    static LockConnection open(DataSource direct) throws SQLException {
        Connection connection = direct.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            statement.execute(
                    "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3");
            return new LockConnection(connection);
        } catch (SQLException unusable) {
            connection.close();
            throw unusable;
        }
    }

    Leader lastLeader() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT epoch, node FROM floor_leader")) {
            row.next();
            return new Leader(row.getLong(1), row.getString(2));
        }
    }

    /** How long the server has been up. */
    Duration serverAge() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT extract(epoch FROM clock_timestamp() - pg_postmaster_start_time())")) {
            row.next();
            return Duration.ofMillis((long) (row.getDouble(1) * 1000));
        }
    }

    boolean tryLock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    long raiseEpoch(String node) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE floor_leader SET epoch = epoch + 1, node = ?, since = now() RETURNING epoch")) {
            statement.setString(1, node);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            LOG.log(Level.DEBUG, "the lock's connection was gone already", alreadyGone);
        }
    }
}
