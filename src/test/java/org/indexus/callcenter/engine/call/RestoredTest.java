package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;

/** What a floor does with the calls of a life that ended without a goodbye. */
class RestoredTest {

    private static final Duration GRACE = Duration.ofSeconds(15);

    @Test
    void anOfferOfTheLifeBeforeIsWithdrawnInTheLogAndMadeAgain() {
        FloorScenario before = new FloorScenario().agentsReady(1).arrives(1);
        assertThat(before.offeredTo(1)).isEqualTo(1);

        FloorScenario next = new FloorScenario().hire(1, ConnectMode.ON_ACCEPT);
        next.when(new FloorRestored(memoryOf(before), GRACE));
        assertThat(next.timeline()).containsExactly("OFFER_ENDED WITHDRAWN", "RESUMED");
        assertThat(next.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(next.card(1).place()).isEqualTo(before.card(1).place());

        next.when(new AgentConnected(agent(1)));
        assertThat(next.offeredTo(1)).isEqualTo(1);
    }

    private static FloorMemory memoryOf(FloorScenario floor) {
        return new FloorMemory(List.of(floor.card(1)), floor.lastFacts(), Map.of(), List.of());
    }
}
