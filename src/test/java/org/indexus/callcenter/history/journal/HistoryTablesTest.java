package org.indexus.callcenter.history.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.QueueCursorMoved;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.AgentMemory;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.TimelineEntry;
import org.indexus.callcenter.history.floor.TestMemory;
import org.indexus.callcenter.history.rows.CallReader;
import org.indexus.callcenter.history.rows.SampleFacts;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTablesTest {

    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static TestDatabase database;

    private final SampleFacts sample = new SampleFacts(1, true);
    private final List<Noted> setAside = new ArrayList<>();
    private final HistoryTables tables =
            new HistoryTables(database.source(), new PhoneNumbers(Optional.of("SK")), setAside::add);

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
    void openCallsComeBackExactlyAsTheyWereWritten() throws SQLException {
        List<CallCard> open = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            CallCard card = sample.card(new CallId(sample.uuid()), i + 1);
            if (!card.isEnded()) {
                open.add(card);
            }
            write(sample.callFact(card));
        }
        assertThat(memory().calls()).containsAll(open);
        assertThat(database.count("calls")).isEqualTo(200);
        assertThat(database.count("call_events")).isEqualTo(200);
        assertThat(setAside).isEmpty();
    }

    @Test
    void agentsAndCursorsComeBackExactlyAsTheyWereWritten() throws SQLException {
        AgentFact eva = sample.agentFact(new AgentId(sample.uuid()), 8);
        QueueId support = new QueueId(sample.uuid());
        write(sample.agentFact(eva.agent().id(), 7), eva);
        write(new QueueCursorMoved(support, 3, noon), new QueueCursorMoved(support, 5, noon.plusSeconds(1)));

        assertThat(memory().agents()).containsExactly(eva);
        assertThat(memory().cursors()).containsEntry(support, 5L).hasSize(1);
        assertThat(database.count("agent_events")).isEqualTo(2);
    }

    @Test
    void anOlderCardNeverReplacesANewerOne() throws SQLException {
        CallCard arriving = arriving("0905123456", "Ján").numbered(1);
        CallCard ended = arriving.ended(new Ending(noon, Outcome.ABANDONED, EndedBy.CALLER, null))
                .numbered(2);
        write(arrived(ended));
        write(arrived(arriving));

        assertThat(memory().calls()).isEmpty();
        assertThat(database.count("calls WHERE outcome = 'ABANDONED' AND seq = 2"))
                .isOne();
        assertThat(database.count("call_events")).isEqualTo(2);
    }

    @Test
    void factsThatComeTwiceAreWrittenOnce() throws SQLException {
        CallFact fact = sample.callFact(sample.card(new CallId(sample.uuid()), 4));
        AgentFact duty = sample.agentFact(new AgentId(sample.uuid()), 9);
        write(fact, duty, fact);
        write(duty, fact);

        assertThat(database.count("calls")).isOne();
        assertThat(database.count("call_events")).isOne();
        assertThat(database.count("call_visits")).isEqualTo(fact.card().visits().size());
        assertThat(database.count("agent_events")).isOne();
    }

    @Test
    void aFormerLeaderAddsFactsButDoesNotTouchWhatTheFloorGoesOnFrom() throws SQLException {
        database.run("UPDATE floor_leader SET epoch = 2");
        CallCard open = arriving("", "").numbered(1);
        CallCard over = arriving("", "")
                .ended(new Ending(noon, Outcome.ABANDONED, EndedBy.CALLER, null))
                .numbered(3);
        tables.write(List.of(
                new Noted(1, arrived(open)),
                new Noted(1, arrived(over)),
                new Noted(1, sample.agentFact(new AgentId(sample.uuid()), 1)),
                new Noted(1, sample.cursor(new QueueId(sample.uuid())))));

        assertThat(memory().calls()).isEmpty();
        assertThat(memory().agents()).isEmpty();
        assertThat(memory().cursors()).isEmpty();
        assertThat(database.count("calls WHERE outcome = 'ABANDONED'")).isOne();
        assertThat(database.count("call_events")).isEqualTo(2);
        assertThat(database.count("agent_events")).isOne();
    }

    @Test
    void theFloorRemembersWhatIsOpenAndForgetsWhatIsSettled() throws SQLException {
        CallCard recent = ended(noon).recorded(new Recording(Recording.State.PENDING, "ix-1", 0));
        CallCard old =
                ended(noon.minus(Duration.ofHours(25))).recorded(new Recording(Recording.State.PENDING, "ix-2", 0));
        CallCard wrapping = ended(noon);
        CallCard settled = ended(noon).recorded(new Recording(Recording.State.STORED, "ix-3", 4));
        write(arrived(recent), arrived(old), arrived(wrapping), arrived(settled), wrapUp(wrapping.id()));

        assertThat(memory().calls()).containsExactlyInAnyOrder(old, recent, wrapping);
        assertThat(memory().over()).contains(settled.id(), recent.id());
    }

    @Test
    void theFloorRemembersWhoMayHaveTheOldPlaceAndWhoMayComeBack() throws SQLException {
        CallCard left = abandoned("0905123456", noon.minusSeconds(100));
        CallCard leftBefore = abandoned("0905123999", noon.minusSeconds(90));
        CallCard cameAgain = inLine("+421905123999", noon.minusSeconds(50));
        CallCard sentOn = arriving("", "")
                .ended(new Ending(noon, Outcome.REDIRECTED, EndedBy.SYSTEM, "MAX_WAIT"))
                .numbered(3);
        CallCard transferred = arriving("", "")
                .ended(new Ending(noon.plusSeconds(1), Outcome.ANSWERED, EndedBy.SYSTEM, "TRANSFER"))
                .numbered(3);
        write(arrived(left), arrived(leftBefore), arrived(cameAgain), arrived(sentOn), arrived(transferred));

        assertThat(memory().formerPlaces())
                .extracting(FloorMemory.FormerPlace::number, FloorMemory.FormerPlace::waitingSince)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("0905123456", noon.minusSeconds(100)));
        assertThat(memory().sentOn()).containsExactly(sentOn, transferred);
    }

    private CallCard abandoned(String number, Instant since) {
        Ending ending = new Ending(since.plusSeconds(30), Outcome.ABANDONED, EndedBy.CALLER, null);
        return inLine(number, since)
                .leftQueue(ending.at(), ending.outcome())
                .ended(ending)
                .numbered(4);
    }

    private CallCard inLine(String number, Instant since) {
        QueueRef queue = new QueueRef(new QueueId(new java.util.UUID(9, 9)), "support", "Support");
        return arriving(number, "")
                .queued(new Place(queue, since, 1, 0), since, null)
                .numbered(2);
    }

    @Test
    void aHostileCallerIsWrittenAndFoundByNumber() throws SQLException {
        CallCard card = arriving("00421905123456", "a\u0000b\ud83d").numbered(1);
        write(arrived(card));

        assertThat(setAside).isEmpty();
        assertThat(memory().calls().get(0).origin().name()).isEqualTo("a\ufffdb\ufffd");
        assertThat(database.count("calls WHERE e164 = '+421905123456'")).isOne();
    }

    @Test
    void oneRefusedFactIsSetAsideAndTheOthersAreWritten() throws SQLException {
        database.run("ALTER TABLE call_events ADD CONSTRAINT planted CHECK (detail <> 'bad')");
        try {
            CallCard card = arriving("1", "").numbered(1);
            CallFact bad = new CallFact(card, 1, noon, CallFactType.ARRIVED, null, "bad");
            CallFact good = arrived(arriving("2", "").numbered(1));
            write(bad, good);

            assertThat(setAside).extracting(Noted::fact).containsExactly(bad);
            assertThat(memory().calls()).containsExactly(good.card());
        } finally {
            database.run("ALTER TABLE call_events DROP CONSTRAINT planted");
        }
    }

    @Test
    void timelinesAreReadInTheirOrder() throws SQLException {
        CallCard card = sample.card(new CallId(sample.uuid()), 2);
        CallFact second = new CallFact(card, 2, noon, CallFactType.ROUTED, sample.agent(), "late");
        CallFact first = new CallFact(card, 1, noon, CallFactType.ARRIVED, null, "");
        write(second, first);

        try (Connection connection = database.source().getConnection()) {
            assertThat(CallReader.timelines(connection, List.of(card.id()), Instant.EPOCH)
                            .get(card.id()))
                    .containsExactly(
                            new TimelineEntry(1, noon, CallFactType.ARRIVED, null, card.queue(), ""),
                            new TimelineEntry(2, noon, CallFactType.ROUTED, second.agent(), card.queue(), "late"));
        }
    }

    private void write(Fact... facts) throws SQLException {
        List<Noted> noted = new ArrayList<>();
        for (Fact fact : facts) {
            noted.add(new Noted(0, fact));
        }
        tables.write(noted);
    }

    private static FloorMemory memory() throws SQLException {
        return TestMemory.read(database.source());
    }

    private CallFact arrived(CallCard card) {
        return new CallFact(card, card.seq(), noon, CallFactType.ARRIVED, null, "");
    }

    private CallCard arriving(String number, String name) {
        ChannelRef channel = new ChannelRef(new ConnectionId(sample.uuid()), "1700000000.1");
        return CallCard.arriving(
                new CallId(sample.uuid()), new Origin(channel, "100", number, name, noon, false), 1, noon);
    }

    private CallCard ended(Instant at) {
        return arriving("", "")
                .ended(new Ending(at, Outcome.ANSWERED, EndedBy.AGENT, null))
                .numbered(9);
    }

    private AgentFact wrapUp(CallId call) {
        AgentStatus status = new AgentStatus(DutyStatus.WRAP_UP, null, noon, noon.plusSeconds(30), call, null);
        return new AgentFact(sample.agent(), 1, noon, status, AgentMemory.NEW, null);
    }
}
