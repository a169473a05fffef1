package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Visit;

/** The stays in queues as rows of {@code call_visits}; what was left never changes again. */
final class VisitRows {

    private static final String UPSERT = new Upsert(
                    "call_visits",
                    "call_id",
                    "number",
                    "queue_id",
                    "queue_code",
                    "queue_name",
                    "entered_at",
                    "left_at",
                    "outcome",
                    "agent_id",
                    "agent_username",
                    "test",
                    "forecast_millis")
            .replacing(
                    "call_id, number",
                    "call_visits.left_at IS NULL"
                            + " AND (excluded.left_at IS NOT NULL OR call_visits.queue_code <> excluded.queue_code)");

    private VisitRows() {}

    static void write(Connection connection, Collection<CallCard> cards) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Binder row = new Binder(upsert);
            for (CallCard card : cards) {
                write(row, card);
            }
            upsert.executeBatch();
        }
    }

    private static void write(Binder row, CallCard card) throws SQLException {
        List<Visit> visits = card.visits();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            row.uuid(card.id().value()).number(i + 1);
            CallRows.queue(row, visit.queue());
            row.at(visit.enteredAt()).at(visit.leftAt()).name(visit.outcome());
            CallRows.agent(row, visit.agent());
            row.flag(card.origin().test()).millis(visit.forecast()).addBatch();
        }
    }

    static Visit read(Row row) throws SQLException {
        QueueRef queue = row.queue();
        if (queue == null) {
            throw new SQLException("a visit without a queue");
        }
        return new Visit(
                queue,
                row.at("entered_at"),
                row.atOrNull("left_at"),
                row.nameOrNull("outcome", Outcome.class),
                row.agent(),
                row.millis("forecast_millis"));
    }
}
