package org.indexus.callcenter.history.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.calls.CallStory;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.journal.TestHistory;
import org.junit.jupiter.api.Test;

class AgentDayFiguresTest {

    private final QueueRef support = new QueueRef(new QueueId(new UUID(3, 1)), "support", "Support");
    private final AgentRef eva = new AgentRef(new AgentId(new UUID(2, 1)), "eva");
    private final AgentRef tom = new AgentRef(new AgentId(new UUID(2, 2)), "tom");

    @Test
    void countsWhatTheAgentHandledAndMissedToday() {
        try (TestDatabase database = new TestDatabase()) {
            Instant now = Instant.now();
            for (Instant at : new Instant[] {now, now.minus(Duration.ofDays(2))}) {
                TestHistory.write(database, talk(at, eva).facts());
                TestHistory.write(database, missed(talk(at, tom), at, eva));
            }

            AgentDayFigures tables = new AgentDayFigures(database.source());
            assertThat(tables.of(eva.id().value())).isEqualTo(new AgentDay(1, Duration.ofSeconds(100), 1));
            assertThat(tables.of(tom.id().value())).isEqualTo(new AgentDay(1, Duration.ofSeconds(100), 0));
            assertThat(tables.of(new UUID(2, 3))).isEqualTo(AgentDay.NOTHING);
        }
    }

    @Test
    void countsEachAgentsPartOfATransferredCall() {
        try (TestDatabase database = new TestDatabase()) {
            CallStory story = CallStory.caller("0905123456", Instant.now())
                    .queued(support)
                    .answered(eva)
                    .after(100)
                    .transferred(tom)
                    .after(5)
                    .answered(tom)
                    .wrappedUp(eva, 20)
                    .after(40);
            TestHistory.write(database, story.facts());
            AgentDayFigures tables = new AgentDayFigures(database.source());
            assertThat(tables.of(tom.id().value())).as("goes on").isEqualTo(AgentDay.NOTHING);

            TestHistory.write(
                    database,
                    story.ended(Outcome.ANSWERED, EndedBy.CALLER)
                            .wrappedUp(tom, 10)
                            .facts());
            assertThat(tables.of(eva.id().value())).isEqualTo(new AgentDay(1, Duration.ofMinutes(2), 0));
            assertThat(tables.of(tom.id().value())).isEqualTo(new AgentDay(1, Duration.ofSeconds(50), 0));
        }
    }

    private CallStory talk(Instant at, AgentRef agent) {
        return CallStory.caller("0905123456", at)
                .queued(support)
                .answered(agent)
                .after(100)
                .ended(Outcome.ANSWERED, EndedBy.CALLER);
    }

    private static CallFact[] missed(CallStory story, Instant at, AgentRef agent) {
        CallFact[] facts = story.facts();
        CallFact last = facts[facts.length - 1];
        long seq = last.seq() + 1;
        facts[0] = new CallFact(last.card().numbered(seq), seq, at, CallFactType.OFFER_ENDED, agent, "MISSED");
        return facts;
    }
}
