package org.indexus.callcenter.history.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.calls.CallStory;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.FiguresPlan;
import org.indexus.callcenter.engine.plan.HoursPlan;
import org.indexus.callcenter.engine.plan.OfferPlan;
import org.indexus.callcenter.engine.plan.OverflowPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.plan.SoundPlan;
import org.indexus.callcenter.engine.plan.WaitingPlan;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.journal.TestHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TodayTablesTest {

    private static TestDatabase database;

    private final QueueRef support = new QueueRef(new QueueId(new UUID(3, 1)), "support", "Support");
    private final AgentRef eva = new AgentRef(new AgentId(new UUID(2, 1)), "eva");

    /** Half past midnight in Bratislava, and still yesterday in London. */
    private final Instant now = Instant.parse("2026-11-22T23:30:00Z");

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        database.run("INSERT INTO queues (id, version, created_at, updated_at, code, name, active, strategy,"
                + " preferred_agent_seconds, vip_points, same_place_seconds, offer_seconds, miss_limit, decline_seconds,"
                + " max_wait_seconds, weight, welcome_mode, hold_music, announce_position_seconds, announce_wait_seconds,"
                + " comfort_seconds, wrap_up_mode, wrap_up_seconds, open, zone, record_mode, record_share,"
                + " short_abandon_seconds, service_level_seconds)"
                + " VALUES ('" + new UUID(3, 1) + "', 0, now(), now(), 'support', 'Support', true, 'LONGEST_IDLE',"
                + " 0, 5, 0, 20, 2, 10, 300, 0, 'PARALLEL', 'default', 0, 0, 0, 'TIMED', 30, true,"
                + " 'Europe/Bratislava', 'NEVER', 100, 5, 20)");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void visitsSinceMidnightInTheQueuesZoneAreCountedByTheirOutcome() throws SQLException {
        answered(5, false);
        answered(15, false);
        answered(60, false);
        answered(5, true);
        left(90, Outcome.ABANDONED);
        left(2, Outcome.SHORT_ABANDONED);
        left(0, Outcome.CLOSED);
        left(9, Outcome.REDIRECTED);
        TestHistory.write(database, caller(now.minusSeconds(30), false).facts());
        TestHistory.write(
                database, caller(now.minus(Duration.ofHours(2)), false).facts());

        Today today =
                new TodayTables(database.source()).read(List.of(plan()), now).get(support.id());
        assertThat(today).isEqualTo(new Today(8, 3, 2, 1, 1, 0.5));
        assertThat(new TodayTables(database.source()).totals(now.minusSeconds(3600)))
                .isEqualTo(new Totals(8, 3, 2, 1, 1, 0, 1));
    }

    @Test
    void aLevelOfNothingIsNoLevel() {
        assertThat(Today.of(1, 0, 1, 1, 0).serviceLevel()).isNull();
        assertThat(Today.of(3, 3, 0, 0, 2).serviceLevel()).isEqualTo(0.6667);
    }

    private void answered(long wait, boolean test) {
        TestHistory.write(
                database,
                caller(now.minusSeconds(600), test)
                        .after(wait)
                        .answered(eva)
                        .ended(Outcome.ANSWERED, EndedBy.AGENT)
                        .facts());
    }

    private void left(long wait, Outcome outcome) {
        TestHistory.write(
                database,
                caller(now.minusSeconds(600), false)
                        .after(wait)
                        .ended(outcome, EndedBy.CALLER)
                        .facts());
    }

    private CallStory caller(Instant at, boolean test) {
        return CallStory.caller("100", at, test).queued(support);
    }

    private QueuePlan plan() {
        return new QueuePlan(
                support.id(),
                "support",
                "Support",
                true,
                RoutingMode.LONGEST_IDLE,
                RoutingPlan.PLAIN,
                new OfferPlan(Duration.ofSeconds(20), 2, Duration.ofSeconds(10)),
                WaitingPlan.UNLIMITED,
                SoundPlan.MUSIC,
                WrapUpPlan.timed(Duration.ofSeconds(30)),
                OverflowPlan.USUAL,
                new HoursPlan(null, ZoneId.of("Europe/Bratislava")),
                RecordingPlan.NEVER,
                new FiguresPlan(Duration.ofSeconds(5)),
                List.of());
    }
}
