package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;

/** Round Robin's last member of each queue as a row of {@code queue_cursors}. */
final class CursorRows {

    private static final String UPSERT = new Upsert("queue_cursors", "queue_id", "member_order", "at")
            .replacing("queue_id", "queue_cursors.at <= excluded.at");

    private CursorRows() {}

    static void write(Connection connection, Collection<QueueCursorMoved> lastMoves) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Binder row = new Binder(upsert);
            for (QueueCursorMoved moved : lastMoves) {
                row.uuid(moved.queue().value())
                        .number(moved.memberOrder())
                        .at(moved.at())
                        .addBatch();
            }
            upsert.executeBatch();
        }
    }
}
