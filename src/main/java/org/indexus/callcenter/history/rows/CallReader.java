package org.indexus.callcenter.history.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.history.LoggedCall.Written;
import org.indexus.callcenter.history.TimelineEntry;

/** Makes calls of rows again: those who know what to ask for bring the result, this adds what belongs to each call. */
public final class CallReader {

    private static final String VISITS = "SELECT * FROM call_visits WHERE call_id = ANY(?) ORDER BY call_id, number";

    private static final String WORDS =
            "SELECT * FROM call_dispositions WHERE call_id = ANY(?) ORDER BY call_id, turn DESC, written_at DESC";

    /** The moment spares the database the months before; it is no condition. */
    private static final String TIMELINES =
            "SELECT * FROM call_events WHERE call_id = ANY(?) AND at >= ? ORDER BY call_id, seq";

    /** In whose place a word stands that is about no agent's part. */
    public static final UUID NOBODY = new UUID(0, 0);

    private CallReader() {}

    /** The cards of a result that holds all columns of {@code calls}, in its order. */
    public static List<CallCard> cards(Connection connection, ResultSet result) throws SQLException {
        Map<CallId, CallCard> cards = new LinkedHashMap<>();
        while (result.next()) {
            CallCard card = CallCards.read(new Row(result), List.of());
            cards.put(card.id(), card);
        }
        Map<CallId, List<Visit>> visits = byCall(connection, VISITS, cards.keySet(), VisitRows::read);
        return cards.values().stream()
                .map(card -> card.with(visits.getOrDefault(card.id(), List.of())))
                .toList();
    }

    /**
     * The timelines of some calls; a call without one is left out.
     *
     * @param since no entry is older
     */
    public static Map<CallId, List<TimelineEntry>> timelines(
            Connection connection, Collection<CallId> calls, Instant since) throws SQLException {
        return byCall(connection, TIMELINES, calls, TimelineRows::read, since.atOffset(ZoneOffset.UTC));
    }

    /** What was written about some calls, the call's own first. */
    public static Map<CallId, List<Written>> words(Connection connection, Collection<CallId> calls)
            throws SQLException {
        return byCall(connection, WORDS, calls, CallReader::word);
    }

    private static Written word(Row row) throws SQLException {
        AgentId agent = new AgentId(row.uuid("agent_id"));
        return new Written(
                agent.value().equals(NOBODY) ? null : agent,
                row.text("code"),
                row.textOrNull("notes"),
                row.text("written_by"),
                row.at("written_at"));
    }

    private interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    private static <T> Map<CallId, List<T>> byCall(
            Connection connection, String query, Collection<CallId> calls, Reading<T> reading, Object... more)
            throws SQLException {
        Map<CallId, List<T>> all = new HashMap<>();
        if (calls.isEmpty()) {
            return all;
        }
        UUID[] ids = calls.stream().map(CallId::value).toArray(UUID[]::new);
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            for (int i = 0; i < more.length; i++) {
                statement.setObject(i + 2, more[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Row row = new Row(result);
                    all.computeIfAbsent(new CallId(row.uuid("call_id")), id -> new ArrayList<>())
                            .add(reading.read(row));
                }
            }
        }
        return all;
    }
}
