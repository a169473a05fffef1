package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.history.TimelineEntry;

/** The timelines as rows of {@code call_events}; each entry is written once. */
final class TimelineRows {

    private static final String INSERT = new Upsert(
                    "call_events",
                    "call_id",
                    "seq",
                    "at",
                    "type",
                    "agent_id",
                    "agent_username",
                    "queue_id",
                    "queue_code",
                    "queue_name",
                    "detail")
            .once();

    private TimelineRows() {}

    static void write(Connection connection, Collection<CallFact> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Binder row = new Binder(insert);
            for (CallFact fact : facts) {
                row.uuid(fact.call().value()).number(fact.seq()).at(fact.at()).name(fact.type());
                CallRows.agent(row, fact.agent());
                CallRows.queue(row, fact.card().queue());
                row.text(fact.detail()).addBatch();
            }
            insert.executeBatch();
        }
    }

    static TimelineEntry read(Row row) throws SQLException {
        return new TimelineEntry(
                row.number("seq"),
                row.at("at"),
                row.name("type", CallFactType.class),
                row.agent(),
                row.queue(),
                row.text("detail"));
    }
}
