package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.routing.RoutingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The number said who calls, and the call was kept for that customer's last agent; then typed digits said it is somebody else. Found
 * by the random floor after 250,000 steps: the others were not asked until the offer ran out.
 */
class AnotherCustomerWidensTheRoundTest {

    private static CustomerIdentified customer(int number, @Nullable AgentId lastAgent) {
        return new CustomerIdentified(
                call(1), new Customer(new CustomerId(new UUID(3, number)), "Eva", false, lastAgent, null));
    }

    private static QueuePlan.Member member(int number, int priority) {
        return new QueuePlan.Member(agent(number), number, priority, true);
    }

    @Test
    void othersJoinTheRound() {
        FloorScenario floor = new FloorScenario()
                .planned(plan -> Plan.of(plan).strategy(RoutingMode.RING_ALL))
                .planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), Duration.ofSeconds(20), 0, null)))
                .agentsReady(3)
                .planned(plan -> Plan.of(plan).members(List.of(member(1, 1), member(2, 2), member(3, 2))))
                .arrives(1);
        floor.when(customer(1, agent(2)));
        assertThat(floor.askedFor(1)).containsExactly(2);
        floor.when(customer(2, null));
        assertThat(floor.askedFor(1)).containsExactlyInAnyOrder(2, 3);
    }
}
