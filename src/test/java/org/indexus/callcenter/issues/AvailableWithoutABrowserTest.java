package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.profile;

import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;

/** Statuses that were wrong, or not told, when an agent's browser came or had to be there. */
class AvailableWithoutABrowserTest {

    /** Stayed Available for ever, was never offered a call, and counted as staff. */
    @Test
    void agentWhoNeedsABrowserFromNowOnIsOfflineWithoutOne() {
        FloorScenario floor = new FloorScenario().when(new AgentPlanned(deskPhone(true)));
        floor.asks(1, DutyStatus.AVAILABLE)
                .when(new AgentPlanned(deskPhone(false)))
                .after(0);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.OFFLINE);
    }

    /** The floor had dropped the wish, but pages and tables were never told and a restart brought it back. */
    @Test
    void whoComesBackDuringTheCallIsToldToStay() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1).talks(1, 1, 1);
        floor.closesBrowser(1).after(60);
        assertThat(floor.lastFacts().get(0).status().next()).isNotNull();
        floor.when(new AgentConnected(agent(1)));
        assertThat(floor.lastFacts().get(0).status()).isEqualTo(floor.status(1));
        assertThat(floor.status(1).next()).isNull();
    }

    /** Was taken back to Available after the call, with no browser and no grace. */
    @Test
    void whoHasLostTheBrowserForGoodCannotAskForAvailable() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1).talks(1, 1, 1);
        floor.closesBrowser(1).after(60).asks(1, DutyStatus.AVAILABLE);
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_CONNECTED);
        floor.hangsUp(1).asks(1, DutyStatus.AVAILABLE);
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_CONNECTED);
        assertThat(floor.isDone(1).status(1).status()).isEqualTo(DutyStatus.OFFLINE);
    }

    private static AgentProfile deskPhone(boolean alone) {
        AgentProfile plain = profile(1, ConnectMode.RING);
        return new AgentProfile(
                plain.id(),
                1,
                plain.username(),
                plain.displayName(),
                plain.endpoint(),
                plain.connectMode(),
                alone,
                Map.of());
    }
}
