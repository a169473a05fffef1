package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;

/** Rules 1 to 3 of the floor hold after every turn of thousands of random histories, sensible or not. */
class FloorRulesTest {

    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(20).ofMaxSize(250);
    }

    @Property(tries = 1000)
    void rulesHoldAfterEveryTurn(@ForAll("histories") List<Integer> history) {
        RandomFloor floor = new RandomFloor();
        for (int step : history) {
            floor.act(step);
            assertThat(floor.story().bug()).isNull();
            FloorView view = floor.story().view();
            eachAgentHasAtMostOneOfferOrCall(view);
            nobodyWaitsBesideAFreeAgent(view, floor);
        }
        floor.goHome();
        eachCallEndsExactlyOnce(floor.story().everything());
        factsAreNumberedWithoutGaps(floor.story().everything());
        assertThat(floor.story().view().calls()).isEmpty();
        assertThat(floor.story().view().agents().values())
                .allSatisfy(agent -> assertThat(agent.status().status()).isNotIn(DutyStatus.BUSY, DutyStatus.OFFERED));
    }

    private static void eachAgentHasAtMostOneOfferOrCall(FloorView view) {
        List<AgentId> held = new ArrayList<>();
        for (CallView call : view.calls().values()) {
            call.offers().forEach(offer -> held.add(offer.agent().id()));
            CallPhase phase = call.card().phase();
            boolean served = phase == CallPhase.CONNECTING || phase == CallPhase.TALKING || phase == CallPhase.HELD;
            AgentRef agent = call.card().agent();
            if (served
                    && agent != null
                    && isBusyWith(view, agent.id(), call.card().id())) {
                held.add(agent.id());
            }
            assertThat(call.offers().isEmpty() || !served)
                    .as("offers or a conversation, not both")
                    .isTrue();
            call.offers().forEach(offer -> assertThat(
                            view.agents().get(offer.agent().id()).status().status())
                    .isEqualTo(DutyStatus.OFFERED));
            if (phase == CallPhase.CONNECTING) {
                assertThat(view.agents().get(agent.id()).status().call())
                        .isEqualTo(call.card().id());
            }
        }
        assertThat(held).doesNotHaveDuplicates();
        long engaged = view.agents().values().stream()
                .filter(agent -> agent.status().status() == DutyStatus.OFFERED
                        || agent.status().status() == DutyStatus.BUSY)
                .count();
        assertThat(engaged).as("nobody is held by nothing").isEqualTo(held.size());
    }

    private static boolean isBusyWith(FloorView view, AgentId agent, CallId call) {
        AgentStatus status = view.agents().get(agent).status();
        return status.status() == DutyStatus.BUSY && call.equals(status.call());
    }

    private static void nobodyWaitsBesideAFreeAgent(FloorView view, RandomFloor floor) {
        if (!floor.isLineUp()) {
            return;
        }
        List<AgentView> free = view.agents().values().stream()
                .filter(agent -> agent.status().status() == DutyStatus.AVAILABLE && agent.connected())
                .toList();
        List<CallCard> waiting = view.calls().values().stream()
                .map(CallView::card)
                .filter(card -> card.phase() == CallPhase.WAITING)
                .toList();
        for (CallCard card : waiting) {
            assertThat(free)
                    .as("call %s waits", card.id())
                    .allMatch(agent -> floor.isLeftOut(agent.profile().id(), card.id()));
        }
    }

    private static void eachCallEndsExactlyOnce(List<Effect> everything) {
        Map<CallId, Long> ends = facts(everything).stream()
                .filter(fact -> fact.type() == CallFactType.ENDED)
                .collect(Collectors.groupingBy(CallFact::call, Collectors.counting()));
        Set<CallId> arrived =
                facts(everything).stream().map(CallFact::call).collect(Collectors.toCollection(HashSet::new));
        assertThat(ends.keySet()).isEqualTo(arrived);
        assertThat(ends.values()).allMatch(count -> count == 1);
        facts(everything).stream()
                .filter(fact -> fact.type() == CallFactType.ENDED)
                .forEach(fact -> assertThat(fact.card().visits()).noneMatch(Visit::isOpen));
    }

    private static void factsAreNumberedWithoutGaps(List<Effect> everything) {
        Map<CallId, List<Long>> numbers = facts(everything).stream()
                .collect(Collectors.groupingBy(CallFact::call, Collectors.mapping(CallFact::seq, Collectors.toList())));
        numbers.values().forEach(seqs -> {
            for (int at = 0; at < seqs.size(); at++) {
                assertThat(seqs.get(at)).isEqualTo(at + 1L);
            }
        });
    }

    private static List<CallFact> facts(List<Effect> everything) {
        return everything.stream()
                .filter(CallFact.class::isInstance)
                .map(CallFact.class::cast)
                .toList();
    }
}
