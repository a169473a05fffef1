package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.history.LoggedCall;

/**
 * The parts of agents as rows of {@code call_segments}, which figures of handled work are counted from. A part that is over
 * changes no more but for the work after it, which is told once; so an older card never takes anything back.
 */
final class SegmentRows {

    private static final String UPSERT = new Upsert(
                    "call_segments",
                    "call_id",
                    "number",
                    "agent_id",
                    "agent_username",
                    "queue_id",
                    "queue_code",
                    "queue_name",
                    "started_at",
                    "answered_at",
                    "ring_millis",
                    "test",
                    "ended_at",
                    "talked_millis",
                    "held_millis",
                    "consulted_millis",
                    "wrap_up_millis",
                    "outcome",
                    "transferred_to_type",
                    "transferred_to")
            .replacing(
                    "call_id, number",
                    "(call_segments.ended_at IS NULL AND excluded.ended_at IS NOT NULL)"
                            + " OR (call_segments.wrap_up_millis IS NULL AND excluded.wrap_up_millis IS NOT NULL)");

    private SegmentRows() {}

    static void write(Connection connection, Collection<CallCard> cards) throws SQLException {
        List<CallCard> answered = cards.stream().filter(CallCard::wasAnswered).toList();
        if (answered.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            Binder row = new Binder(upsert);
            for (CallCard card : answered) {
                write(row, card);
            }
            upsert.executeBatch();
        }
    }

    /** They are in the order in which the agents were asked, so that each keeps its number. */
    private static void write(Binder row, CallCard card) throws SQLException {
        int number = 0;
        for (Segment segment : card.segmentsUntil(card.phaseSince())) {
            number++;
            row.uuid(card.id().value()).number(number);
            CallRows.agent(row, segment.agent());
            CallRows.queue(row, segment.queue());
            row.at(segment.startedAt()).at(segment.answeredAt()).millis(segment.rang());
            row.flag(card.origin().test());
            if (LoggedCall.isGoingOn(card, segment)) {
                row.at(null).millis(null).millis(null).millis(null).millis(null);
                row.text(null).text(null).text(null);
            } else {
                over(row, segment);
            }
            row.addBatch();
        }
    }

    private static void over(Binder row, Segment segment) throws SQLException {
        TransferTarget to = segment.transferredTo();
        row.at(segment.endedAt())
                .millis(segment.talked())
                .millis(segment.held())
                .millis(segment.consulted())
                .millis(segment.wrapUp())
                .name(segment.end())
                .name(to == null ? null : to.type())
                .text(to == null ? null : to.ref());
    }
}
