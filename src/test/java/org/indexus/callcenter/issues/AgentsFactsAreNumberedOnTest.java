package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.GRACE;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.profile;

import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;

/** An agent who was switched off and on again began to number facts from 1, so that the tables took them for old news. */
class AgentsFactsAreNumberedOnTest {

    @Test
    void whoIsHiredAgainGoesOn() {
        FloorScenario floor = new FloorScenario().agentsReady(1).when(new AgentRemoved(agent(1)));
        long last = last(floor).seq();
        backAtWork(floor);
        assertThat(last(floor).seq()).isEqualTo(last + 1);
    }

    @Test
    void whoIsHiredAgainAfterARestartGoesOn() {
        FloorScenario before = new FloorScenario().agentsReady(1).when(new AgentRemoved(agent(1)));
        FloorScenario next = new FloorScenario();
        next.when(new FloorRestored(new FloorMemory(List.of(), before.lastFacts(), Map.of(), List.of()), GRACE));
        backAtWork(next);
        assertThat(last(next).seq()).isEqualTo(last(before).seq() + 1);
    }

    @Test
    void whoWasRemovedWhileTheFloorWasDownIsToldOffline() {
        FloorScenario before = new FloorScenario().agentsReady(1);
        FloorScenario next = new FloorScenario();
        next.when(new FloorRestored(new FloorMemory(List.of(), before.lastFacts(), Map.of(), List.of()), GRACE));
        assertThat(last(next).status().status()).isEqualTo(DutyStatus.OFFLINE);
        assertThat(last(next).seq()).isEqualTo(last(before).seq() + 1);
    }

    private static void backAtWork(FloorScenario floor) {
        floor.when(new AgentPlanned(profile(1, ConnectMode.ON_ACCEPT)))
                .when(new AgentConnected(agent(1)))
                .asks(1, DutyStatus.AVAILABLE);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    private static AgentFact last(FloorScenario floor) {
        return floor.lastFacts().get(0);
    }
}
