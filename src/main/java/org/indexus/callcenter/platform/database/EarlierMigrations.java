package org.indexus.callcenter.platform.database;

import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The 30 migrations that one baseline replaced (decision 55). A database that had all of them has the baseline's tables and gets
 * its history; one that was left on the way is refused.
 */
@Dependent
class EarlierMigrations {

    /** Whose first script had another name than the baseline. */
    private static final String ARE_THERE =
            "SELECT count(*) > 0 FROM flyway_schema_history WHERE script = 'V1__access.sql'";

    /** Another node waits here until the history is the new one; who only reads does not. */
    private static final String ONE_AT_A_TIME = "LOCK TABLE flyway_schema_history IN SHARE ROW EXCLUSIVE MODE";

    private static final String ARE_ALL_THERE =
            "SELECT count(*) > 0 FROM flyway_schema_history WHERE version = '38' AND success";

    private static final String LAST =
            "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1";

    /** As Flyway itself writes it; its own command would do so in a transaction after the one that deletes. */
    private static final String BASELINE = """
            INSERT INTO flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            VALUES (1, '1', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, current_user, 0, true)""";

    private static final String REFUSED =
            "The database was left at migration %s of those before the baseline, which ended at 38. Start the build of"
                    + " commit 0973ca9 (2026-12-01) on it once, which brings it there, and then this one.";

    /** Does nothing to a new database, nor to one that was taken over before. */
    void takeOver(DataSource direct) throws SQLException {
        try (Connection connection = direct.getConnection();
                Statement statement = connection.createStatement()) {
            if (!says(statement, "SELECT to_regclass('flyway_schema_history') IS NOT NULL")
                    || !says(statement, ARE_THERE)) {
                return;
            }
            connection.setAutoCommit(false);
            try {
                replace(statement);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void replace(Statement statement) throws SQLException {
        statement.execute(ONE_AT_A_TIME);
        if (!says(statement, ARE_THERE)) {
            return; // another node was faster
        }
        if (!says(statement, ARE_ALL_THERE)) {
            throw new IllegalStateException(REFUSED.formatted(last(statement)));
        }
        statement.executeUpdate("DELETE FROM flyway_schema_history");
        statement.executeUpdate(BASELINE);
    }

    private static boolean says(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static String last(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(LAST)) {
            return answer.next() ? answer.getString(1) : "none";
        }
    }
}
