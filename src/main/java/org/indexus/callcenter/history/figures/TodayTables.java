package org.indexus.callcenter.history.figures;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** Counts today's visits of all queues in one question. */
@ApplicationScoped
public class TodayTables {

    private static final String FIGURES = """
            SELECT asked.id,
                   count(visit.call_id) AS offered,
                   count(*) FILTER (WHERE visit.outcome = 'ANSWERED') AS answered,
                   count(*) FILTER (WHERE visit.outcome IN ('ABANDONED', 'SHORT_ABANDONED')) AS abandoned,
                   count(*) FILTER (WHERE visit.outcome = 'SHORT_ABANDONED') AS short_abandoned,
                   count(*) FILTER (WHERE visit.outcome = 'CLOSED') AS closed,
                   count(*) FILTER (WHERE visit.outcome IN ('REDIRECTED', 'OVERFLOWED')) AS redirected,
                   count(*) FILTER (WHERE visit.outcome = 'ANSWERED' AND visit.left_at - visit.entered_at
                                          <= queue.service_level_seconds * interval '1 second') AS within
            FROM unnest(?, ?) AS asked (id, midnight)
            JOIN queues queue ON queue.id = asked.id
            LEFT JOIN call_visits visit
                   ON visit.queue_id = asked.id AND visit.entered_at >= asked.midnight AND NOT visit.test
            GROUP BY asked.id""";

    private static final String TOTALS = """
            SELECT count(*) AS calls,
                   count(*) FILTER (WHERE outcome = 'ANSWERED') AS answered,
                   count(*) FILTER (WHERE outcome IN ('ABANDONED', 'SHORT_ABANDONED')) AS abandoned,
                   count(*) FILTER (WHERE outcome = 'CLOSED') AS closed,
                   count(*) FILTER (WHERE outcome = 'REDIRECTED') AS redirected,
                   count(*) FILTER (WHERE outcome NOT IN ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED', 'CLOSED',
                                                          'REDIRECTED')) AS others,
                   count(*) FILTER (WHERE ended_at IS NULL) AS open
            FROM calls WHERE arrived_at >= ? AND NOT test AND direction = 'INBOUND'""";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    public TodayTables() {}

    TodayTables(DataSource source) {
        this.source = source;
    }

    /** A queue that the database does not know is left out. */
    public Map<QueueId, Today> read(Collection<QueuePlan> queues, Instant now) throws SQLException {
        List<QueuePlan> asked = List.copyOf(queues);
        UUID[] ids = asked.stream().map(plan -> plan.id().value()).toArray(UUID[]::new);
        OffsetDateTime[] midnights =
                asked.stream().map(plan -> midnight(plan, now)).toArray(OffsetDateTime[]::new);
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("timestamptz", midnights));
            try (ResultSet result = statement.executeQuery()) {
                return read(result);
            }
        }
    }

    /** All calls that arrived then or later. */
    public Totals totals(Instant since) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOTALS)) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return new Totals(
                        result.getLong("calls"),
                        result.getLong("answered"),
                        result.getLong("abandoned"),
                        result.getLong("closed"),
                        result.getLong("redirected"),
                        result.getLong("others"),
                        result.getLong("open"));
            }
        }
    }

    private static Map<QueueId, Today> read(ResultSet result) throws SQLException {
        Map<QueueId, Today> figures = new HashMap<>();
        while (result.next()) {
            figures.put(
                    new QueueId(result.getObject("id", UUID.class)),
                    Today.of(
                            result.getLong("offered"),
                            result.getLong("answered"),
                            result.getLong("abandoned"),
                            result.getLong("short_abandoned"),
                            result.getLong("within"),
                            result.getLong("closed"),
                            result.getLong("redirected")));
        }
        return figures;
    }

    /** The queue's own: Java knows more names of zones than PostgreSQL does. */
    private static OffsetDateTime midnight(QueuePlan plan, Instant now) {
        return LocalDate.ofInstant(now, plan.zone())
                .atStartOfDay(plan.zone())
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }
}
