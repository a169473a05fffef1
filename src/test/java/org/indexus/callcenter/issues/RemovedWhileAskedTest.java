package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;

import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentRemoved;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.junit.jupiter.api.Test;

/**
 * An agent was deleted while asked, and the offer stood until its time was over. Nobody else joined that round of Ring All
 * either. Found by the random floor.
 */
class RemovedWhileAskedTest {

    @Test
    void nextAgentIsAskedAtOnce() {
        FloorScenario floor = new FloorScenario().agentsReady(2).arrives(1);
        int first = floor.askedFor(1).get(0);
        floor.when(new AgentRemoved(agent(first)));
        assertThat(floor.askedFor(1)).containsExactly(3 - first);
    }

    @Test
    void restOfTheRoundRingsOn() {
        FloorScenario floor = new FloorScenario()
                .planned(plan -> Plan.of(plan).strategy(RoutingMode.RING_ALL))
                .agentsReady(3)
                .arrives(1);
        floor.when(new AgentRemoved(agent(2)));
        assertThat(floor.askedFor(1)).containsExactlyInAnyOrder(1, 3);
    }
}
