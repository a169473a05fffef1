package org.indexus.callcenter.history.retention;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * Makes the tables of the coming months for what only grows. Should it ever come too late, the default table has the facts, and
 * they move into their month when it is made.
 */
@ApplicationScoped
public class Months {

    private static final List<String> TABLES = List.of("call_events", "agent_events");
    private static final int AHEAD = 3;

    /** Facts wait behind it no longer than this; what is not made now is made in an hour. */
    private static final String BRIEFLY = "SET LOCAL lock_timeout = '2s'";

    private static final String MAKE = "SELECT history_month(?, ?)";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    public Months() {}

    Months(DataSource source) {
        this.source = source;
    }

    /** This month and the next ones, each by itself; returns how many were made. */
    int makeAhead(Instant now) throws SQLException {
        YearMonth first = YearMonth.from(LocalDate.ofInstant(now, ZoneOffset.UTC));
        int made = 0;
        for (String table : TABLES) {
            for (int month = 0; month <= AHEAD; month++) {
                if (make(table, first.plusMonths(month))) {
                    made++;
                }
            }
        }
        return made;
    }

    boolean make(String table, YearMonth month) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean made = make(connection, table, month);
                connection.commit();
                return made;
            } catch (SQLException refused) {
                connection.rollback();
                throw refused;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean make(Connection connection, String table, YearMonth month) throws SQLException {
        try (Statement limit = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(MAKE)) {
            limit.execute(BRIEFLY);
            statement.setString(1, table);
            statement.setObject(2, month.atDay(1));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
