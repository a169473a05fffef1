package org.indexus.callcenter.history.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.indexus.callcenter.history.rows.Batch;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts into the tables, a batch in one transaction. What the database refuses for its content alone is set aside,
 * so that one bad row does not hold up the rest.
 */
final class HistoryTables implements FactWriter.Tables {

    private static final Logger LOG = System.getLogger(HistoryTables.class.getName());

    /** Shared, so that a take-over waits for the batches of the leader before. */
    private static final String CURRENT_EPOCH = "SELECT epoch FROM floor_leader FOR SHARE";

    private final DataSource source;
    private final PhoneNumbers numbers;
    private final Consumer<Noted> setAside;

    HistoryTables(DataSource source, PhoneNumbers numbers, Consumer<Noted> setAside) {
        this.source = source;
        this.numbers = numbers;
        this.setAside = setAside;
    }

    @Override
    public void write(List<Noted> facts) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                writeAll(connection, facts);
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void writeAll(Connection connection, List<Noted> facts) throws SQLException {
        SQLException refused = attempt(connection, facts);
        if (refused == null) {
            return;
        }
        for (Noted fact : facts) {
            SQLException bad = attempt(connection, List.of(fact));
            if (bad != null) {
                LOG.log(Level.ERROR, "set aside a fact that the database refuses: {0}", bad.getMessage());
                setAside.accept(fact);
            }
        }
    }

    /** What is wrong with the content; throws whatever else is wrong. */
    private @Nullable SQLException attempt(Connection connection, List<Noted> facts) throws SQLException {
        try {
            batch(facts, currentEpoch(connection)).write(connection, numbers);
            connection.commit();
            return null;
        } catch (SQLException problem) {
            connection.rollback();
            if (isAboutContent(problem)) {
                return problem;
            }
            throw problem;
        }
    }

    private static Batch batch(List<Noted> facts, long currentEpoch) {
        Batch batch = new Batch();
        facts.forEach(noted -> batch.add(noted.fact(), noted.epoch() == currentEpoch));
        return batch;
    }

    /** Classes 22 (data) and 23 (constraint). */
    private static boolean isAboutContent(SQLException problem) {
        String state = problem.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static long currentEpoch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(CURRENT_EPOCH)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
