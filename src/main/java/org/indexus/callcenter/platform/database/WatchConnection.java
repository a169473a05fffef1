package org.indexus.callcenter.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A connection of its own that asks now and then whether the database still answers; never a pooled one. */
final class WatchConnection implements AutoCloseable {

    /** A database that ended says so at once; this is for one that is silent, and a disk may make a healthy one wait for seconds. */
    private static final int PATIENCE_MILLIS = 5000;

    private final Connection connection;

    private WatchConnection(Connection connection) {
        this.connection = connection;
    }

    static WatchConnection open(DataSource unpooled) throws SQLException {
        var connection = unpooled.getConnection();
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        return new WatchConnection(connection);
    }

    /** Throws when the database is gone, or says nothing for five seconds. */
    void ask() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
