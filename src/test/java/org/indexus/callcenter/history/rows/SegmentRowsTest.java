package org.indexus.callcenter.history.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.indexus.callcenter.calls.CallStory;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.floor.TestMemory;
import org.indexus.callcenter.history.journal.TestHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that was transferred leaves a row for each agent, with what each did. */
class SegmentRowsTest {

    private static final String ROWS =
            "SELECT string_agg(concat_ws(' ', number, agent_username, queue_code, ring_millis, talked_millis, wrap_up_millis,"
                    + " outcome, transferred_to), ', ' ORDER BY number) FROM call_segments";

    private static TestDatabase database;

    private final QueueRef support = new QueueRef(new QueueId(new UUID(3, 1)), "support", "Support");
    private final AgentRef eva = new AgentRef(new AgentId(new UUID(2, 1)), "eva");
    private final AgentRef tom = new AgentRef(new AgentId(new UUID(2, 2)), "tom");
    private final CallStory story = CallStory.caller(
                    "0905123456", Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600))
            .queued(support)
            .answered(eva)
            .after(100)
            .transferred(tom)
            .after(5)
            .answered(tom)
            .wrappedUp(eva, 20)
            .after(40);

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
    }

    @Test
    void onePartForEachAgentWhoIsOnTheWay() {
        TestHistory.write(database, story.facts());
        assertThat(database.text(ROWS)).isEqualTo("1 eva support 0 100000 20000 TRANSFERRED tom, 2 tom support 0");
    }

    @Test
    void factsInAnyOrderLeaveTheSameRows() {
        story.ended(Outcome.ANSWERED, EndedBy.CALLER).wrappedUp(tom, 10);
        List<CallFact> facts = new ArrayList<>(Arrays.asList(story.facts()));
        for (int seed = 0; seed < 4; seed++) {
            database.empty();
            Collections.shuffle(facts, new Random(seed));
            facts.forEach(fact -> TestHistory.write(database, fact));
            assertThat(database.text(ROWS))
                    .isEqualTo("1 eva support 0 100000 20000 TRANSFERRED tom, 2 tom support 0 40000 10000 COMPLETED");
        }
    }

    @Test
    void theFloorRemembersEachPart() throws SQLException {
        TestHistory.write(database, story.facts());
        assertThat(memory().handled()).as("on the card of a call that goes on").isEmpty();
        assertThat(memory().calls()).containsExactly(story.card());

        TestHistory.write(
                database,
                story.ended(Outcome.ANSWERED, EndedBy.CALLER).wrappedUp(tom, 10).facts());
        assertThat(memory().handled())
                .extracting(FloorMemory.Handled::agent, FloorMemory.Handled::queue, FloorMemory.Handled::talk)
                .containsExactly(
                        tuple(eva.id(), support.id(), Duration.ofSeconds(100)),
                        tuple(tom.id(), support.id(), Duration.ofSeconds(40)));
    }

    private static FloorMemory memory() throws SQLException {
        return TestMemory.read(database.source());
    }
}
