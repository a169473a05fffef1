package org.indexus.callcenter.history.floor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.history.rows.AgentRows;
import org.indexus.callcenter.history.rows.CallReader;
import org.indexus.callcenter.history.rows.Row;

/** The floor's memory in the tables: unsettled calls, the agents' last facts, Round Robin's cursors. */
final class MemoryTables {

    /** Not ended; or the recording is still owed, however long ago; or its agent is not done with the work after it. */
    private static final String UNSETTLED = """
            SELECT calls.* FROM calls
            WHERE ended_at IS NULL
               OR recording_state IN ('RECORDING', 'PENDING')
               OR id IN (SELECT call_id FROM agent_status WHERE status = 'WRAP_UP')
            ORDER BY arrived_at, arrival""";

    /**
     * Parts of agents for Least Calls, Least Talk Time and the estimated wait, the oldest first. Those of calls that go on are
     * on the calls' cards; being consulted says nothing of how long a queue's calls take.
     */
    private static final String HANDLED = """
            SELECT part.agent_id,
                CASE WHEN calls.direction = 'INBOUND' AND part.outcome <> 'CONSULTED' THEN part.queue_id END AS queue_id,
                part.answered_at, part.talked_millis, part.wrap_up_millis
            FROM calls JOIN call_segments part ON part.call_id = calls.id
            WHERE calls.arrived_at > now() - interval '72 hours' AND part.answered_at > now() - interval '48 hours'
                AND calls.ended_at IS NOT NULL AND part.ended_at IS NOT NULL
            ORDER BY part.answered_at""";

    /** As many ids as the floor keeps; a channel seldom comes back later than a day after. */
    private static final String OVER = """
            SELECT id FROM (
                SELECT id, arrived_at FROM calls
                WHERE arrived_at > now() - interval '24 hours' AND ended_at IS NOT NULL
                ORDER BY arrived_at DESC LIMIT 10000) latest
            ORDER BY arrived_at""";

    /** Callers who were sent on to the dialplan a short while ago, and may come back; nobody's leg was with them any more. */
    private static final String SENT_ON = """
            SELECT calls.* FROM calls
            WHERE arrived_at > now() - interval '24 hours' AND ended_at > now() - interval '2 hours'
                AND outcome IN ('REDIRECTED', 'FAILED', 'ANSWERED') AND ended_by = 'SYSTEM' AND leg IS NULL
            ORDER BY ended_at""";

    /** Of each caller and queue the last call, if its caller left unserved. */
    private static final String FORMER_PLACES = """
            SELECT queue_id, number, waiting_since, ended_at FROM (
                SELECT DISTINCT ON (queue_id, coalesce(e164, number))
                    queue_id, number, waiting_since, ended_at, outcome
                FROM calls
                WHERE arrived_at > now() - interval '48 hours' AND queued_at IS NOT NULL AND queue_id IS NOT NULL
                    AND waiting_since IS NOT NULL
                ORDER BY queue_id, coalesce(e164, number), queued_at DESC) last
            WHERE outcome IN ('ABANDONED', 'SHORT_ABANDONED') AND ended_at > now() - interval '24 hours'
            ORDER BY ended_at""";

    private final DataSource source;

    MemoryTables(DataSource source) {
        this.source = source;
    }

    FloorMemory read() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return new FloorMemory(
                    cards(connection, UNSETTLED),
                    agents(connection),
                    cursors(connection),
                    handled(connection),
                    over(connection),
                    cards(connection, SENT_ON),
                    formerPlaces(connection));
        }
    }

    private static List<CallCard> cards(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return CallReader.cards(connection, result);
        }
    }

    private static List<FloorMemory.FormerPlace> formerPlaces(Connection connection) throws SQLException {
        List<FloorMemory.FormerPlace> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(FORMER_PLACES)) {
            while (result.next()) {
                Row row = new Row(result);
                places.add(new FloorMemory.FormerPlace(
                        new QueueId(row.uuid("queue_id")),
                        row.text("number"),
                        row.at("waiting_since"),
                        row.at("ended_at")));
            }
        }
        return places;
    }

    private static List<AgentFact> agents(Connection connection) throws SQLException {
        List<AgentFact> facts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM agent_status ORDER BY agent_id")) {
            while (result.next()) {
                facts.add(AgentRows.read(new Row(result)));
            }
        }
        return facts;
    }

    private static List<FloorMemory.Handled> handled(Connection connection) throws SQLException {
        List<FloorMemory.Handled> handled = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(HANDLED)) {
            while (result.next()) {
                Row row = new Row(result);
                handled.add(new FloorMemory.Handled(
                        new AgentId(row.uuid("agent_id")),
                        row.id("queue_id", QueueId::new),
                        row.at("answered_at"),
                        Duration.ofMillis(row.number("talked_millis")),
                        row.millis("wrap_up_millis")));
            }
        }
        return handled;
    }

    private static List<CallId> over(Connection connection) throws SQLException {
        List<CallId> over = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(OVER)) {
            while (result.next()) {
                over.add(new CallId(new Row(result).uuid("id")));
            }
        }
        return over;
    }

    private static Map<QueueId, Long> cursors(Connection connection) throws SQLException {
        Map<QueueId, Long> cursors = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT queue_id, member_order FROM queue_cursors")) {
            while (result.next()) {
                Row row = new Row(result);
                cursors.put(new QueueId(row.uuid("queue_id")), row.number("member_order"));
            }
        }
        return cursors;
    }
}
