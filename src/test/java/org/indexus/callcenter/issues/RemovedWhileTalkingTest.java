package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.GRACE;

import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorMemory;
import org.indexus.callcenter.engine.FloorRestored;
import org.indexus.callcenter.engine.FloorScenario;
import org.junit.jupiter.api.Test;

/** An agent was deleted in a call and the floor restarted: the call's end then waited for ever for nobody's wrap-up. */
class RemovedWhileTalkingTest {

    @Test
    void callOfADeletedAgentIsSettledWhenItEnds() {
        FloorScenario before = new FloorScenario().agentsReady(1).arrives(1).talks(1, 1, 1);
        FloorScenario next = new FloorScenario();
        next.when(new FloorRestored(
                new FloorMemory(List.of(before.card(1)), before.lastFacts(), Map.of(), List.of()), GRACE));
        next.hangsUp(1).after(3600);
        assertThat(next.view().calls()).isEmpty();
    }
}
