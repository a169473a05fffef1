package org.indexus.callcenter.history.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.history.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgentTimelinesTest {

    private static final UUID EVA = new UUID(2, 1);
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        insert(EVA, 1, "AVAILABLE", "NULL", "NULL");
        insert(EVA, 2, "BREAK", "'MEETING'", "'supervisor'");
        insert(EVA, 3, "OFFLINE", "NULL", "NULL");
        insert(new UUID(2, 2), 9, "BREAK", "'LUNCH'", "NULL");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theNewestComesFirstAndNobodyElses() throws SQLException {
        AgentTimelines timelines = new AgentTimelines(database.source());
        assertThat(timelines.of(EVA, Long.MAX_VALUE, 2))
                .extracting(StatusChange::seq)
                .containsExactly(3L, 2L);
        assertThat(timelines.of(EVA, 2, 9)).extracting(StatusChange::status).containsExactly(DutyStatus.AVAILABLE);
    }

    @Test
    void anEntrySaysWhoBroughtItAbout() throws SQLException {
        StatusChange meeting =
                new AgentTimelines(database.source()).of(EVA, 3, 1).get(0);
        assertThat(meeting)
                .isEqualTo(new StatusChange(
                        2, Instant.parse("2026-11-23T10:00:02Z"), DutyStatus.BREAK, "MEETING", null, "supervisor"));
    }

    private static void insert(UUID agent, int seq, String status, String reason, String by) {
        String at = "'2026-11-23T10:00:0" + seq + "Z'";
        database.run("INSERT INTO agent_events VALUES ('" + agent + "', " + seq + ", " + at + ", 'eva', '" + status
                + "', " + reason + ", " + at + ", NULL, " + by + ")");
    }
}
