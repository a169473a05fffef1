package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.GRACE;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.agent.AgentDisconnected;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.NextStatus;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An agent was deleted in a call and the floor restarted: the call's end then waited for ever for nobody's wrap-up; and who was
 * hired again before that end was Offline while talking, and could be offered the next call.
 */
class RemovedWhileTalkingTest {

    private final FloorScenario before =
            new FloorScenario().agentsReady(1).arrives(1).talks(1, 1, 1).when(new AgentRemoved(agent(1)));
    private final FloorScenario next = new FloorScenario();

    @BeforeEach
    void restart() {
        next.when(new FloorRestored(
                new FloorMemory(List.of(before.card(1)), before.lastFacts(), Map.of(), List.of()), GRACE));
    }

    @Test
    void callOfADeletedAgentIsSettledWhenItEnds() {
        next.hangsUp(1).after(3600);
        assertThat(next.view().calls()).isEmpty();
    }

    @Test
    void whoIsHiredAgainIsStillInTheCallUntilItEnds() {
        next.hire(1, ConnectMode.ON_ACCEPT);
        assertThat(next.status(1).status()).isEqualTo(DutyStatus.BUSY);
        assertThat(next.status(1).call()).isEqualTo(call(1));
        next.hangsUp(1).after(3600);
        assertThat(next.status(1).status()).isEqualTo(DutyStatus.OFFLINE);
        assertThat(next.view().calls()).isEmpty();
    }

    /** The last that was told before was an Offline for another reason: the sockets had stayed away too long. */
    @Test
    void whatComesAfterTheCallIsToldAgainIfItIsAnother() {
        FloorScenario away = new FloorScenario()
                .agentsReady(1)
                .arrives(1)
                .talks(1, 1, 1)
                .when(new AgentDisconnected(agent(1), GRACE))
                .after(60);
        FloorScenario restarted = new FloorScenario()
                .when(new FloorRestored(
                        new FloorMemory(List.of(away.card(1)), away.lastFacts(), Map.of(), List.of()), GRACE));

        assertThat(restarted.lastFacts()).singleElement().satisfies(fact -> {
            assertThat(fact.status().status()).isEqualTo(DutyStatus.BUSY);
            assertThat(fact.status().next()).isEqualTo(new NextStatus(DutyStatus.OFFLINE, "REMOVED"));
        });
    }
}
