package org.indexus.callcenter.history.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.history.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is older goes with all that hangs on it, and nothing else does. */
class OldHistoryTest {

    private static final List<String> TABLES = List.of(
            "calls", "call_visits", "call_events", "call_agents", "call_segments", "call_dispositions", "call_drafts");

    private static TestDatabase database;

    private final Instant limit = Instant.now().minus(Duration.ofDays(60));
    private final OldHistory old = new OldHistory(database.source());

    @BeforeAll
    static void start() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.empty();
        database.run("TRUNCATE call_drafts, recordings");
    }

    /** Calls with a row in each table, one a minute before {@code end}. */
    private void calls(int count, Instant end) {
        database.run(
                "CREATE TEMP TABLE fresh ON COMMIT DROP AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS agent,"
                        + " timestamptz '" + end + "' - n * interval '1 minute' AS at FROM generate_series(1, " + count
                        + ") n;"
                        + " INSERT INTO calls (id, seq, connection, channel, dialled, number, name, arrived_at, test, phase, phase_since,"
                        + "  customer_vip, attempts, recording_state, recording_seconds, ended_at, agent_id)"
                        + " SELECT id, 1, id, 'c', '100', '0905', '', at, false, 'ENDED', at, false, 0, 'NONE', 0, at, agent FROM fresh;"
                        + " INSERT INTO call_visits (call_id, number, queue_id, queue_code, queue_name, entered_at, test)"
                        + " SELECT id, 1, id, 'q', 'q', at, false FROM fresh;"
                        + " INSERT INTO call_events (call_id, seq, at, type, detail, agent_id)"
                        + " SELECT id, 1, at, 'ARRIVED', '', NULL FROM fresh UNION ALL SELECT id, 2, at, 'OFFERED', '', call_id FROM"
                        + " (SELECT id, at, md5(id::text)::uuid AS call_id FROM fresh) offered;"
                        + " INSERT INTO call_agents SELECT agent, at, id FROM fresh UNION ALL SELECT md5(id::text)::uuid, at, id FROM fresh;"
                        + " INSERT INTO call_segments (call_id, number, agent_id, agent_username, started_at, answered_at, ring_millis,"
                        + " test) SELECT id, 1, agent, 'eva', at, at, 0, false FROM fresh;"
                        + " INSERT INTO call_dispositions (call_id, code, written_by, written_at) SELECT id, 'SOLVED', 'eva', at FROM fresh;"
                        + " INSERT INTO call_drafts (call_id, agent_id, notes, disposition, changed_at) SELECT id, agent, '', '', at FROM fresh");
    }

    private UUID oldest() {
        return UUID.fromString(database.text("SELECT id::text FROM calls ORDER BY arrived_at LIMIT 1"));
    }

    @Test
    void olderCallsGoWithAllThatHangsOnThem() throws SQLException {
        calls(3, Instant.now());
        calls(1200, limit);

        assertThat(old.deleteCalls(limit)).isEqualTo(1200);

        for (String table : TABLES) {
            int each = table.equals("call_events") || table.equals("call_agents") ? 2 : 1;
            assertThat(database.count(table)).as(table).isEqualTo(3L * each);
        }
    }

    @Test
    void whoIsOpenOrOwedOrHasARecordingOrIsBeingWrappedUpStays() throws SQLException {
        calls(1000, limit);
        database.run("UPDATE calls SET ended_at = NULL WHERE id = '" + oldest() + "'");
        calls(1, limit.minus(Duration.ofDays(2)));
        database.run("UPDATE calls SET recording_state = 'PENDING' WHERE id = '" + oldest() + "'");
        calls(1, limit.minus(Duration.ofDays(3)));
        database.run(
                "INSERT INTO recordings (name, call_id, file, bytes, seconds, sha256, encrypted, recorded_at, stored_at)"
                        + " VALUES ('r', '" + oldest() + "', 'f', 1, 1, '', true, now(), now())");
        calls(1, limit.minus(Duration.ofDays(4)));
        database.run(
                "INSERT INTO agent_status (agent_id, username, seq, at, status, since, call_id, missed, idle_millis)"
                        + " VALUES (gen_random_uuid(), 'eva', 1, now(), 'WRAP_UP', now(), '" + oldest() + "', 0, 0)");

        assertThat(old.deleteCalls(limit)).isEqualTo(999);
        assertThat(database.count("calls")).isEqualTo(4);
        assertThat(database.count("call_events")).isEqualTo(8);
    }

    @Test
    void agentsEventsGoByMonthsAndRows() throws SQLException {
        YearMonth month = YearMonth.now(ZoneOffset.UTC).plusMonths(1);
        Instant later = month.plusMonths(1).atDay(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        database.run(
                "INSERT INTO agent_events (agent_id, seq, at, username, status, since) SELECT gen_random_uuid(), n,"
                        + " timestamptz '" + month + "-01 00:00+00' + n * interval '1 day', 'eva', 'AVAILABLE', now()"
                        + " FROM generate_series(-700, 59) n");
        long kept = database.count("agent_events WHERE at >= '" + later + "'");

        old.deleteAgentEvents(later);

        assertThat(kept).isPositive();
        assertThat(database.count("agent_events")).isEqualTo(kept);
        assertThat(database.count("pg_inherits WHERE inhrelid::regclass::text = 'agent_events_"
                        + month.toString().replace('-', '_') + "'"))
                .as("the whole month is dropped as a table")
                .isZero();
    }
}
