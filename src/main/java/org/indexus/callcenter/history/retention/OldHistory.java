package org.indexus.callcenter.history.retention;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Deletes what is older than it shall be kept: some at a time, each call with all that hangs on it in one transaction. */
@ApplicationScoped
public class OldHistory {

    private static final int AT_A_TIME = 500;

    /** Who is open, is owed a recording, has one that is kept, or is being wrapped up stays. */
    private static final String CALLS = """
            WITH looked_at AS (
                SELECT id, arrived_at FROM calls
                WHERE arrived_at < ? AND (arrived_at, id) > (?, ?) ORDER BY arrived_at, id LIMIT ?),
            old AS (
                SELECT id FROM calls
                WHERE id IN (SELECT id FROM looked_at)
                    AND ended_at < ? AND recording_state NOT IN ('RECORDING', 'PENDING')
                    AND NOT EXISTS (SELECT 1 FROM recordings kept WHERE kept.call_id = calls.id AND kept.deleted_at IS NULL)
                    AND NOT EXISTS (SELECT 1 FROM agent_status busy WHERE busy.call_id = calls.id)),
            concerned AS (
                DELETE FROM call_agents USING calls
                WHERE calls.id IN (SELECT id FROM old) AND call_agents.call_id = calls.id
                    AND call_agents.arrived_at = calls.arrived_at AND call_agents.agent_id IN (
                        SELECT event.agent_id FROM call_events event WHERE event.call_id = calls.id
                        UNION SELECT part.agent_id FROM call_segments part WHERE part.call_id = calls.id
                        UNION SELECT calls.agent_id)),
            events AS (DELETE FROM call_events WHERE call_id IN (SELECT id FROM old)),
            segments AS (DELETE FROM call_segments WHERE call_id IN (SELECT id FROM old)),
            visits AS (DELETE FROM call_visits WHERE call_id IN (SELECT id FROM old)),
            written AS (DELETE FROM call_dispositions WHERE call_id IN (SELECT id FROM old)),
            drafts AS (DELETE FROM call_drafts WHERE call_id IN (SELECT id FROM old)),
            gone AS (DELETE FROM calls WHERE id IN (SELECT id FROM old) RETURNING id)
            SELECT arrived_at, id, (SELECT count(*) FROM gone) AS gone FROM looked_at
            ORDER BY arrived_at DESC, id DESC LIMIT 1""";

    private static final String AGENT_EVENTS = """
            DELETE FROM agent_events WHERE (agent_id, seq, at) IN (
                SELECT agent_id, seq, at FROM agent_events WHERE at < ? ORDER BY at LIMIT ?)""";

    private static final String MONTHS = "SELECT history_drop_months('agent_events', ?)";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    public OldHistory() {}

    OldHistory(DataSource source) {
        this.source = source;
    }

    /** Ended calls that arrived before; returns how many. */
    int deleteCalls(Instant before) throws SQLException {
        int deleted = 0;
        Place place = new Place(OffsetDateTime.MIN, new UUID(0, 0), 0);
        while (place != null) {
            place = deleteCalls(before.atOffset(ZoneOffset.UTC), place);
            deleted += place == null ? 0 : place.gone();
        }
        return deleted;
    }

    /** How far it came: who must stay is looked at once. */
    private record Place(OffsetDateTime arrivedAt, UUID id, int gone) {}

    private @Nullable Place deleteCalls(OffsetDateTime before, Place from) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(CALLS)) {
            statement.setObject(1, before);
            statement.setObject(2, from.arrivedAt());
            statement.setObject(3, from.id());
            statement.setInt(4, AT_A_TIME);
            statement.setObject(5, before);
            try (ResultSet last = statement.executeQuery()) {
                return last.next()
                        ? new Place(
                                last.getObject("arrived_at", OffsetDateTime.class),
                                last.getObject("id", UUID.class),
                                last.getInt("gone"))
                        : null;
            }
        }
    }

    /** Whole months as tables, the rest as rows; returns how many rows. */
    int deleteAgentEvents(Instant before) throws SQLException {
        dropMonths(before);
        int deleted = 0;
        for (int some = AT_A_TIME; some == AT_A_TIME; deleted += some) {
            some = run(AGENT_EVENTS, before.atOffset(ZoneOffset.UTC), AT_A_TIME);
        }
        return deleted;
    }

    private int run(String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void dropMonths(Instant before) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement limit = connection.createStatement();
                    PreparedStatement drop = connection.prepareStatement(MONTHS)) {
                limit.execute("SET LOCAL lock_timeout = '2s'");
                drop.setObject(1, before.atOffset(ZoneOffset.UTC));
                try (ResultSet dropped = drop.executeQuery()) {
                    dropped.next();
                }
                connection.commit();
            } catch (SQLException later) {
                connection.rollback();
                throw later;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
