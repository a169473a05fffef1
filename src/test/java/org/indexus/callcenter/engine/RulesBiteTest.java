package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules can fail: each is shown a floor with one thing planted that must not be, and complains of it. */
class RulesBiteTest {

    private static final Event NOTHING = new PlaybackEnded(call(1), "", false);

    private final FloorScenario story = new FloorScenario().agentsReady(2).arrives(1);
    private final Chronicle told = new Chronicle();
    private final Alarms alarms = new Alarms();

    @Test
    void soundFloorIsLeftInPeace() {
        check(NOTHING, story.effects(), story.view(), null);
    }

    static Stream<Arguments> doctoredViews() {
        CallId one = call(1);
        return Stream.of(
                Arguments.of("the facts tell all", calls(calls -> calls.put(one, attempted(calls.get(one))))),
                Arguments.of("offers while somebody is asked", calls(calls -> calls.put(one, without(calls.get(one))))),
                Arguments.of(
                        "in line or not",
                        queues(queues -> queues.replaceAll(
                                (id, queue) -> new FloorView.QueueView(queue.plan(), List.of(), null)))),
                Arguments.of(
                        "the agent knows of the offer",
                        agents(agents -> agents.put(agent(1), free(agents.get(agent(1)))))),
                Arguments.of("is AgentStatus", calls(calls -> calls.remove(one))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doctoredViews")
    void doctoredViewIsNoticed(String complaint, UnaryOperator<FloorView> doctor) {
        assertThatThrownBy(() -> check(NOTHING, story.effects(), doctor.apply(story.view()), null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void lostFactIsNoticed() {
        List<Effect> gap = new ArrayList<>(story.effects());
        gap.removeIf(effect -> effect instanceof CallFact fact && fact.seq() == 2);
        assertThatThrownBy(() -> check(NOTHING, gap, story.view(), null)).hasMessageContaining("no gap before");
    }

    @Test
    void lostTimerIsNoticed() {
        List<Effect> timeless = new ArrayList<>(story.effects());
        timeless.removeIf(SetTimer.class::isInstance);
        assertThatThrownBy(() -> check(NOTHING, timeless, story.view(), null)).hasMessageContaining("a deadline of");
    }

    @Test
    void callWithoutItsCallerIsNoticed() {
        assertThatThrownBy(() -> check(new CallerHungUp(channel(1), ""), story.effects(), story.view(), null))
                .hasMessageContaining("a call without its caller");
    }

    @Test
    void ourOwnFailureIsNoticed() {
        assertThatThrownBy(() -> check(NOTHING, List.of(), story.view(), new IllegalStateException("planted")))
                .hasMessageContaining("planted");
    }

    @Test
    void aStateThatTheCardDoesNotNameIsNoticed() {
        StageRules rules = new StageRules(story.view());
        Transition wrong = new Transition("call=" + call(1), "InMenu", "PlaybackEnded", "HearingNotice");
        assertThatThrownBy(() -> rules.check(NOTHING, List.of(wrong)))
                .hasMessageContaining("HearingNotice is written down as OFFERED");
    }

    @Test
    void callerBesideAFreeAgentIsNoticed() {
        FloorScenario late = new FloorScenario().arrives(1);
        FloorView ready = new FloorScenario().agentsReady(1).view();
        FloorView both = new FloorView(late.now(), true, late.view().calls(), ready.agents(), ready.queues());
        MatchRules rules = new MatchRules(both, told, List.of(PBX), true);
        assertThatThrownBy(rules::nobodyWaitsBesideAFreeAgent).hasMessageContaining("waits beside");
    }

    private void check(Event event, List<Effect> lastEffects, FloorView view, RuntimeException bug) {
        List<Effect> before = story.everything()
                .subList(0, story.everything().size() - story.effects().size());
        before.forEach(told::write);
        new Rules(told, alarms).check(event, new Turn(lastEffects, Verdict.OK, List.of(), bug), view, List.of(PBX));
    }

    private static UnaryOperator<FloorView> calls(java.util.function.Consumer<Map<CallId, CallView>> change) {
        return view -> {
            Map<CallId, CallView> calls = new HashMap<>(view.calls());
            change.accept(calls);
            return new FloorView(view.at(), true, calls, view.agents(), view.queues());
        };
    }

    private static UnaryOperator<FloorView> agents(java.util.function.Consumer<Map<AgentId, AgentView>> change) {
        return view -> {
            Map<AgentId, AgentView> agents = new HashMap<>(view.agents());
            change.accept(agents);
            return new FloorView(view.at(), true, view.calls(), agents, view.queues());
        };
    }

    private static UnaryOperator<FloorView> queues(
            java.util.function.Consumer<Map<QueueId, FloorView.QueueView>> change) {
        return view -> {
            Map<QueueId, FloorView.QueueView> queues = new HashMap<>(view.queues());
            change.accept(queues);
            return new FloorView(view.at(), true, view.calls(), view.agents(), queues);
        };
    }

    private static CallView attempted(CallView call) {
        return new CallView(call.card().attempted(), call.offers());
    }

    private static CallView without(CallView call) {
        return new CallView(call.card(), List.of());
    }

    private static AgentView free(AgentView agent) {
        AgentStatus free =
                new AgentStatus(DutyStatus.AVAILABLE, null, agent.status().since(), null, null, null);
        return new AgentView(agent.profile(), free, agent.connected(), agent.phone(), null, null);
    }
}
