package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.call;

import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Outcome;
import org.junit.jupiter.api.Test;

/** The same channel left without a hang-up and is back within a moment. */
class CallerReturnedTest {

    private final FloorScenario floor = new FloorScenario();

    @Test
    void whoWaitsKeepsThePlaceAndHearsMusicAgain() {
        floor.arrives(1).arrives(2).after(10).returns(1);
        assertThat(floor.view().queues().get(FloorScenario.SUPPORT).waiting()).containsExactly(call(1), call(2));
        assertThat(floor.commands()).hasAtLeastOneElementOfType(ChannelCommand.StartMusic.class);
        assertThat(floor.timeline()).doesNotContain("ENDED ABANDONED");
    }

    @Test
    void whoIsOfferedIsOfferedAgain() {
        floor.agentsReady(1).arrives(1).returns(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.OFFERED);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
    }

    @Test
    void whoTalksBeginsAnewAndTheAgentWrapsUp() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).returns(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.view().calls()).hasSize(2);
        assertThat(floor.view().queues().get(FloorScenario.SUPPORT).waiting()).hasSize(1);
        floor.isDone(1).hangsUp(1);
        assertThat(floor.view().calls()).as("the new call hears its hang-up").isEmpty();
    }

    @Test
    void whomTheFloorDoesNotKnowArrives() {
        floor.returns(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }
}
