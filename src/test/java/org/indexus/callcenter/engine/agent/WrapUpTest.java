package org.indexus.callcenter.engine.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.agent.WrapUpExtensionRequested;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.WrapUpMode;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.junit.jupiter.api.Test;

/** The work after a call, in each of its modes. */
class WrapUpTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Test
    void noneLeavesTheAgentFreeAtOnce() {
        FloorScenario floor = talked(WrapUpMode.NONE);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void timedEndsByItsClockAndIsNotMadeLonger() {
        FloorScenario floor = talked(WrapUpMode.TIMED);
        assertThat(floor.status(1).until()).isEqualTo(floor.now().plus(HALF_A_MINUTE));
        floor.when(new WrapUpExtensionRequested(agent(1), null));
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
        assertThat(floor.after(29).status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.after(1).status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void untilDoneWaitsForTheAgentButNotForEver() {
        FloorScenario floor = talked(WrapUpMode.UNTIL_DONE);
        assertThat(floor.status(1).untilDone()).isTrue();
        assertThat(floor.after(3599).status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.after(1).status(1).status()).isEqualTo(DutyStatus.AVAILABLE);

        FloorScenario done = talked(WrapUpMode.UNTIL_DONE).isDone(1);
        assertThat(done.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void extendOnceGivesTheSameTimeAgainOnce() {
        FloorScenario floor = talked(WrapUpMode.EXTEND_ONCE).after(20);
        assertThat(floor.status(1).extendable()).isTrue();
        floor.when(new WrapUpExtensionRequested(agent(1), null));
        assertThat(floor.verdict()).isEqualTo(Verdict.OK);
        assertThat(floor.status(1).until()).isEqualTo(floor.now().plusSeconds(40));
        assertThat(floor.status(1).extendable()).isFalse();
        floor.when(new WrapUpExtensionRequested(agent(1), null));
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
        assertThat(floor.after(40).status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void theRightToMoreTimeSurvivesARestartAndIsNotGivenTwice() {
        FloorScenario before = talked(WrapUpMode.EXTEND_ONCE);
        FloorScenario next = restarted(before);
        assertThat(next.status(1).extendable()).isTrue();
        next.when(new WrapUpExtensionRequested(agent(1), null));
        assertThat(next.status(1).until()).isEqualTo(before.status(1).until().plus(HALF_A_MINUTE));

        before.when(new WrapUpExtensionRequested(agent(1), null));
        assertThat(restarted(before).status(1).extendable()).isFalse();
    }

    private static FloorScenario talked(WrapUpMode mode) {
        return new FloorScenario()
                .planned(plan -> Plan.of(plan).wrapUp(new WrapUpPlan(mode, HALF_A_MINUTE)))
                .agentsReady(1)
                .arrives(1)
                .talks(1, 1, 1)
                .hangsUp(1);
    }

    private static FloorScenario restarted(FloorScenario before) {
        FloorScenario next = new FloorScenario().hire(1, ConnectMode.ON_ACCEPT);
        while (next.now().isBefore(before.now())) {
            next.after(1);
        }
        FloorMemory memory = new FloorMemory(List.of(before.card(1)), before.lastFacts(), Map.of(), List.of());
        return next.when(new FloorRestored(memory, FloorScenario.GRACE)).when(new AgentConnected(agent(1)));
    }
}
