package org.indexus.callcenter.history;

import static java.util.concurrent.TimeUnit.MINUTES;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
import java.util.concurrent.ScheduledFuture;
import javax.sql.DataSource;
import org.indexus.callcenter.platform.Executors;
import org.indexus.callcenter.runtime.FloorOpened;
import org.indexus.callcenter.runtime.Leadership;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of the coming months for what only grows, while this node holds the floor. Should it ever come too late, the
 * default table has the facts, and they move into their month when it is made.
 */
@ApplicationScoped
public class Months {

    private static final Logger LOG = System.getLogger(Months.class.getName());
    private static final List<String> TABLES = List.of("call_events", "agent_events");
    private static final int AHEAD = 3;

    /** Facts wait behind it no longer than this; what is not made now is made in an hour. */
    private static final String BRIEFLY = "SET LOCAL lock_timeout = '2s'";

    private static final String MAKE = "SELECT history_month(?, ?)";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    @Resource(lookup = Executors.TIMERS)
    private ManagedScheduledExecutorService timers;

    @Resource(lookup = Executors.HISTORY)
    private ManagedExecutorService workers;

    @Inject
    private Leadership leadership;

    private @Nullable ScheduledFuture<?> hourly;

    public Months() {}

    Months(DataSource source) {
        this.source = source;
    }

    synchronized void on(@Observes FloorOpened opened) {
        if (hourly == null) {
            hourly = timers.scheduleWithFixedDelay(() -> workers.execute(this::makeIfLeader), 0, 60, MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (hourly != null) {
            hourly.cancel(false);
        }
    }

    private void makeIfLeader() {
        if (!leadership.isLeader()) {
            return;
        }
        try {
            makeAhead(Instant.now());
        } catch (SQLException later) {
            LOG.log(Level.WARNING, "the tables of the coming months are made later: {0}", later.getMessage());
        }
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
