package org.indexus.callcenter.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.customers.CustomerRemoved;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.history.LoggedCall;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.journal.TestHistory;
import org.indexus.callcenter.history.log.CallFilter;
import org.indexus.callcenter.history.log.CallTables;
import org.indexus.callcenter.platform.entries.Paging;
import org.indexus.callcenter.platform.entries.Rows;
import org.indexus.callcenter.platform.entries.Slice;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallLogTest {

    private static TestDatabase database;

    private final Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    private final AgentRef eva = new AgentRef(new AgentId(new UUID(2, 1)), "eva");
    private final AgentRef tom = new AgentRef(new AgentId(new UUID(2, 2)), "tom");
    private final QueueRef support = new QueueRef(new QueueId(new UUID(3, 1)), "support", "Slovakia - Support");
    private final QueueRef sales = new QueueRef(new QueueId(new UUID(3, 2)), "sales", "Sales");
    private final RecentCalls recent = new RecentCalls();
    private final CallLog log =
            new CallLog(new CallTables(database.source()), new PhoneNumbers(Optional.of("SK")), recent);

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
    void eachFilterFindsItsCalls() {
        CallId answered = kept(talk("0905123456", 0, support, eva));
        CallId abandoned = kept(CallStory.caller("+421905999999", noon.plusSeconds(60))
                .queued(sales)
                .after(30)
                .ended(Outcome.ABANDONED, EndedBy.CALLER));
        CallId open = kept(CallStory.caller("anonymous", noon.plusSeconds(120)).queued(support));

        assertThat(ids(CallFilter.ALL)).containsExactly(open, abandoned, answered);
        assertThat(ids(CallFilter.ALL.inQueue("support"))).containsExactly(open, answered);
        assertThat(ids(CallFilter.ALL.inQueue(sales.id().toString()))).containsExactly(abandoned);
        assertThat(ids(CallFilter.ALL.servedBy("eva"))).containsExactly(answered);
        assertThat(ids(CallFilter.ALL.servedBy(eva.id().toString()))).containsExactly(answered);
        assertThat(ids(CallFilter.ALL.from("00421905123456"))).containsExactly(answered);
        assertThat(ids(CallFilter.ALL.from("+4219"))).containsExactly(abandoned, answered);
        assertThat(ids(CallFilter.ALL.from("0905 99"))).containsExactly(abandoned);
        assertThat(ids(CallFilter.ALL.from("00421 905"))).containsExactly(abandoned, answered);
        assertThat(ids(CallFilter.ALL.from("+421\u00a0905\u2011123\u2011456"))).containsExactly(answered);
        assertThat(ids(CallFilter.ALL.from("%"))).isEmpty();
        assertThat(ids(CallFilter.ALL.with(Outcome.ABANDONED))).containsExactly(abandoned);
        assertThat(ids(CallFilter.ALL.open(true))).containsExactly(open);
        assertThat(ids(CallFilter.ALL.open(false))).containsExactly(abandoned, answered);
        assertThat(ids(CallFilter.ALL.between(noon.plusSeconds(60), noon.plusSeconds(120))))
                .containsExactly(abandoned);
        assertThat(ids(CallFilter.ALL.inQueue("'; DROP TABLE calls; --"))).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedWhateverArrivesMeanwhile() {
        List<CallId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(0, kept(CallStory.caller("100", noon.plusSeconds(i / 2))));
        }
        Slice<LoggedCall> first = log.slice(CallFilter.ALL, new Paging("3", null));
        kept(CallStory.caller("100", noon.plusSeconds(60)));
        Slice<LoggedCall> second = log.slice(CallFilter.ALL, new Paging("3", first.next()));
        Slice<LoggedCall> third = log.slice(CallFilter.ALL, new Paging("3", second.next()));

        List<CallId> seen = new ArrayList<>();
        List.of(first, second, third).forEach(page -> page.items().forEach(call -> seen.add(call.id())));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        assertThat(third.next()).isNull();
        assertThatThrownBy(() -> log.slice(CallFilter.ALL, new Paging(null, "rubbish")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void listsHaveTimelinesOnlyWhenTheyAreAskedFor() {
        CallId written = kept(talk("1", 0, support, eva));
        CallStory story = CallStory.caller("2", noon.plusSeconds(60)).queued(support);
        List.of(story.facts()).forEach(recent::on);
        kept(story);

        assertThat(log.slice(CallFilter.ALL, new Paging(null, null)).items())
                .extracting(LoggedCall::timeline)
                .containsExactly(null, null);
        assertThat(log.rows(CallFilter.ALL, Rows.first(10, "")))
                .extracting(LoggedCall::timeline)
                .containsExactly(null, null);
        assertThat(log.sliceWithTimelines(CallFilter.ALL, new Paging(null, null))
                        .items())
                .extracting(LoggedCall::timeline)
                .containsExactly(
                        log.find(story.card().id()).orElseThrow().timeline(),
                        log.find(written).orElseThrow().timeline())
                .doesNotContain(List.of());
    }

    @Test
    void agentsSeeWhatTheyWereOfferedOrServed() {
        CallId served = kept(talk("1", 0, support, eva));
        CallId offered =
                kept(CallStory.caller("2", noon).queued(support).offered(eva).answered(tom));
        CallId other = kept(talk("3", 10, support, tom));

        assertThat(ids(CallFilter.ALL.visibleTo(eva.id()))).containsExactlyInAnyOrder(served, offered);
        assertThat(log.concerns(offered, eva.id())).isTrue();
        assertThat(log.concerns(other, eva.id())).isFalse();
    }

    @Test
    void aTransferredCallIsFoundByItsQueueAndByBothAgents() {
        CallStory story = CallStory.caller("1", noon)
                .queued(support)
                .answered(eva)
                .after(100)
                .transferred(tom)
                .answered(tom)
                .after(40)
                .ended(Outcome.ANSWERED, EndedBy.CALLER);
        CallId call = kept(story);
        kept(talk("2", 0, sales, new AgentRef(new AgentId(new UUID(2, 3)), "ida")));
        database.run("INSERT INTO agent_status (agent_id, username, seq, at, status, since, missed, idle_millis)"
                + " VALUES ('" + eva.id() + "', 'eva', 1, now(), 'AVAILABLE', now(), 0, 0)");

        assertThat(ids(CallFilter.ALL.inQueue("support"))).containsExactly(call);
        assertThat(ids(CallFilter.ALL.inQueue("tom"))).isEmpty();
        for (String agent : List.of("eva", "tom", eva.id().toString(), tom.id().toString())) {
            assertThat(ids(CallFilter.ALL.servedBy(agent))).as(agent).containsExactly(call);
            assertThat(ids(CallFilter.ALL.visibleTo(eva.id()).servedBy(agent))).containsExactly(call);
        }
        assertThat(ids(CallFilter.ALL.servedBy("ida").visibleTo(eva.id()))).isEmpty();
        LoggedCall found = log.find(call).orElseThrow();
        assertThat(found.agents()).containsExactly(eva, tom);
        assertThat(found.queue()).isEqualTo(support);
        assertThat(found.talked(noon)).isEqualTo(Duration.ofSeconds(140));
        assertThat(rows("talked", false)).startsWith(call);
    }

    @Test
    void eachAgentsWordIsTheOwnAndTheLastOnesTheCalls() {
        CallId call = kept(CallStory.caller("1", noon)
                .queued(support)
                .answered(eva)
                .after(9)
                .transferred(tom)
                .answered(tom));
        database.run(
                "INSERT INTO call_dispositions (call_id, code, written_by, written_at, agent_id, turn) VALUES ('" + call
                        + "', 'SOLVED', 'eva', now(), '" + eva.id() + "', 0), ('" + call + "', 'ORDER', 'tom', now(), '"
                        + tom.id()
                        + "', 1)");

        LoggedCall found = log.find(call).orElseThrow();
        assertThat(found.written().disposition()).isEqualTo("ORDER");
        assertThat(found.written(eva).disposition()).isEqualTo("SOLVED");
        assertThat(found.written(tom).disposition()).isEqualTo("ORDER");
        assertThat(rows("disposition", true)).containsExactly(call);
    }

    @Test
    void pagesOfAnAgentsCallsShowEachOnceThoughAllCameInOneMoment() {
        List<CallId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(kept(
                    CallStory.caller("1", noon).queued(support).offered(eva).answered(tom)));
            kept(talk("2", 0, support, tom));
        }
        CallFilter evas = CallFilter.ALL.visibleTo(eva.id());
        List<CallId> seen = new ArrayList<>();
        Slice<LoggedCall> page = log.slice(evas, new Paging("2", null));
        page.items().forEach(call -> seen.add(call.id()));
        while (page.next() != null) {
            page = log.slice(evas, new Paging("2", page.next()));
            page.items().forEach(call -> seen.add(call.id()));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids(evas.between(noon, noon.plusSeconds(1)))).containsExactlyElementsOf(seen);
        assertThat(ids(evas.between(null, noon))).isEmpty();
        assertThat(ids(evas.servedBy("tom").with(Outcome.ABANDONED))).isEmpty();
    }

    @Test
    void aCallIsReadableBeforeItsRowIsThereAndNeverGetsOlder() {
        CallStory story = CallStory.caller("0905123456", noon);
        for (CallFact fact : story.facts()) {
            recent.on(fact);
        }
        LoggedCall arrived = log.find(story.card().id()).orElseThrow();
        assertThat(arrived.card().phase()).isEqualTo(CallPhase.IN_MENU);
        assertThat(arrived.timeline()).hasSize(1);

        TestHistory.write(database, story.facts());
        story.queued(support).offered(eva);
        for (CallFact fact : story.facts()) {
            recent.on(fact);
        }
        LoggedCall offered = log.find(story.card().id()).orElseThrow();
        assertThat(offered.card().phase()).isEqualTo(CallPhase.OFFERED);
        assertThat(offered.timeline()).extracting("seq").containsExactly(1L, 2L, 3L);
        assertThat(log.concerns(story.card().id(), eva.id())).isTrue();
    }

    @Test
    void durationsCountToTheEndOrToNow() {
        CallId ended = kept(talk("1", 0, support, eva));
        LoggedCall call = log.find(ended).orElseThrow();
        assertThat(call.waited(noon.plusSeconds(9999))).isEqualTo(Duration.ofSeconds(7));
        assertThat(call.talked(noon.plusSeconds(9999))).isEqualTo(Duration.ofSeconds(100));

        CallId waiting = kept(CallStory.caller("1", noon).queued(support));
        assertThat(log.find(waiting).orElseThrow().waited(noon.plusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void thePopupShowsTheLastCallsOfTheCustomerAndOfTheNumber() {
        Customer jan = new Customer(new CustomerId(new UUID(4, 1)), "Ján Kováč", false, null, null);
        CallId byNumber = kept(talk("0905 123 456", 0, support, eva));
        CallId byCustomer = kept(CallStory.caller("0911111111", noon.plusSeconds(10))
                .known(jan)
                .ended(Outcome.ABANDONED, EndedBy.CALLER));
        kept(talk("0905000000", 20, support, eva));
        kept(talk("", 30, support, eva));
        CallStory now = CallStory.caller("+421905123456", noon.plusSeconds(40)).known(jan);
        kept(now);

        assertThat(log.past(now.card(), 5)).extracting(LoggedCall::id).containsExactly(byCustomer, byNumber);
        assertThat(log.past(now.card(), 1)).extracting(LoggedCall::id).containsExactly(byCustomer);
        assertThat(log.past(CallStory.caller("", noon).card(), 5)).isEmpty();
    }

    @Test
    void aDeletedCustomersNameIsForgottenWhateverComesLater() {
        Customer jan = new Customer(new CustomerId(new UUID(4, 2)), "Ján Kováč", false, null, null);
        CallStory before = CallStory.caller("0905123456", noon).known(jan);
        CallStory after = CallStory.caller("0905123456", noon).known(jan);
        List.of(before.facts()).forEach(recent::on);
        List.of(after.facts()).forEach(recent::on);
        CallId past = kept(before);
        assertThat(log.find(past).orElseThrow().card().customer()).isEqualTo(jan);

        recent.forget(new CustomerRemoved(jan.id()));
        database.run("INSERT INTO forgotten_customers (customer_id, at) VALUES ('"
                + jan.id().value() + "', now())");
        database.run("UPDATE calls SET customer_name = NULL WHERE id = '" + past + "'");
        CallId late = kept(after);

        for (CallId id : List.of(past, late)) {
            LoggedCall call = log.find(id).orElseThrow();
            assertThat(call.card().customer()).isNull();
            assertThat(call.card().origin().number()).isEqualTo("0905123456");
        }
        assertThat(log.past(null, jan.id().value(), "", 5)).isEmpty();
    }

    @Test
    void lazyTablesSortAndCount() {
        CallId quick = kept(talk("1", 0, support, tom));
        CallId slow = kept(CallStory.caller("2", noon)
                .queued(sales)
                .after(70)
                .answered(eva)
                .after(1)
                .ended(Outcome.ANSWERED, EndedBy.AGENT));
        database.run("INSERT INTO call_dispositions (call_id, code, notes, written_by, written_at, agent_id) VALUES ('"
                + slow + "', 'SOLVED', 'done', 'eva', now(), '" + eva.id() + "')");

        assertThat(rows("waited", false)).containsExactly(slow, quick);
        assertThat(rows("waited", true)).containsExactly(quick, slow);
        assertThat(rows("agent", true)).containsExactly(slow, quick);
        assertThat(rows("disposition", true)).containsExactly(slow, quick);
        CallId later = kept(talk("3", 60, support, tom));
        assertThat(rows("arrivedAt", false)).startsWith(later);
        assertThat(rows("arrivedAt", true)).endsWith(later).hasSize(3);
        assertThat(rows("id; DROP TABLE calls", true)).hasSize(3);
        assertThat(log.count(CallFilter.ALL.inQueue("sales"))).isOne();
        assertThat(log.find(slow).orElseThrow().written())
                .satisfies(written -> assertThat(written.disposition()).isEqualTo("SOLVED"));
    }

    private List<CallId> rows(@Nullable String by, boolean ascending) {
        return log.rows(CallFilter.ALL, new Rows(0, 10, by, ascending, "")).stream()
                .map(LoggedCall::id)
                .toList();
    }

    private List<CallId> ids(CallFilter filter) {
        return log.slice(filter, new Paging(null, null)).items().stream()
                .map(LoggedCall::id)
                .toList();
    }

    private CallStory talk(String number, long seconds, QueueRef queue, AgentRef agent) {
        return CallStory.caller(number, noon.plusSeconds(seconds))
                .queued(queue)
                .offered(agent)
                .after(7)
                .answered(agent)
                .after(100)
                .ended(Outcome.ANSWERED, EndedBy.CALLER);
    }

    private static CallId kept(CallStory story) {
        TestHistory.write(database, story.facts());
        return story.card().id();
    }
}
