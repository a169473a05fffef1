package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.junit.jupiter.api.Test;

/** A queue left Ring All while a round was open: whoever became free still joined it. */
class RoundOfAnotherStrategyTest {

    @Test
    void nobodyJoinsARoundOfAQueueThatAsksOneAtATime() {
        FloorScenario floor = new FloorScenario();
        floor.planned(plan -> Plan.of(plan).strategy(RoutingMode.RING_ALL));
        floor.agentsReady(1).arrives(1);
        assertThat(floor.askedFor(1)).containsExactly(1);
        floor.planned(plan -> Plan.of(plan).strategy(RoutingMode.LONGEST_IDLE));
        floor.agentsReady(2);
        assertThat(floor.askedFor(1)).containsExactly(1);
    }
}
