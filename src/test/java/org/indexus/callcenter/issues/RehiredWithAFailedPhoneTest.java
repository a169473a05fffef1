package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;

import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.AgentPhoneChanged;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;

/** A history: an agent was deleted while the phone had failed; hired again and offered calls, the last word of the phone was FAILED. */
class RehiredWithAFailedPhoneTest {

    private final FloorScenario floor = new FloorScenario();

    @Test
    void whatIsToldLastOfThePhoneIsTrue() {
        floor.agentsReady(1).arrives(1).accepts(1, 1).phoneGone(1, 1, 20);
        assertThat(lastTold()).isEqualTo(PhoneState.FAILED);

        floor.when(new AgentRemoved(agent(1))).after(60).hire(1, ConnectMode.ON_ACCEPT);

        assertThat(lastTold()).isNotEqualTo(PhoneState.FAILED);
    }

    private PhoneState lastTold() {
        return floor.everything().stream()
                .filter(AgentPhoneChanged.class::isInstance)
                .map(AgentPhoneChanged.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow()
                .phone();
    }
}
