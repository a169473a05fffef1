package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.junit.jupiter.api.Test;

/** A call on a VIP's route, whose caller turned out to be a VIP as well, gained the queue's points twice. */
class VipByRouteAndByCustomerTest {

    @Test
    void pointsOfAVipAreGainedOnce() {
        CallAttributes vip = new CallAttributes(0, Requirement.NONE, null, null, true);
        FloorScenario floor = new FloorScenario();
        floor.planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 7, null)))
                .when(new RoutesPlanned(List.of(new RoutePlan(
                        FloorScenario.ROUTE,
                        "vip",
                        "100",
                        Destination.toQueue(FloorScenario.SUPPORT, false),
                        vip,
                        null,
                        null,
                        null,
                        true))))
                .arrives(1);
        assertThat(floor.card(1).place().priority()).isEqualTo(7);
        floor.when(
                new CustomerIdentified(call(1), new Customer(new CustomerId(new UUID(3, 1)), "Eva", true, null, null)));
        assertThat(floor.card(1).place().priority()).isEqualTo(7);
    }
}
