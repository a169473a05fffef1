package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.GRACE;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;

/**
 * A restart took a caller whom the agent had transferred for one who talks to the agent still: the other side's hang-up was
 * not heard, and after the end the floor waited for ever for work after the call that was done long ago.
 */
class RestartAfterATransferTest {

    private final FloorScenario before = new FloorScenario()
            .agentsReady(1)
            .arrives(1)
            .talks(1, 1, 1)
            .when(new LegReplaced(leg(1, 1), "Local-1", false));

    @Test
    void otherSideIsHeardHangingUp() {
        FloorScenario next = restarted();
        CallArrived standIn = new CallArrived(
                new CallId(new UUID(1, 1)),
                new Origin(new ChannelRef(PBX, "Local-1"), "", "", "", next.now(), false),
                null,
                true);
        CallArrived caller = new CallArrived(call(1), before.card(1).origin(), null, true);
        next.when(new ConnectionRestored(
                PBX,
                List.of(caller, standIn),
                Map.of(),
                Map.of(Names.bridge(call(1), 1), Set.of("caller-1", "Local-1"))));
        next.when(new CallerHungUp(new ChannelRef(PBX, "Local-1"), "")).after(60);
        assertThat(next.view().calls()).isEmpty();
    }

    @Test
    void nothingIsLeftAfterTheCallerHungUp() {
        before.isDone(1);
        FloorScenario next = restarted();
        next.hangsUp(1).after(60);
        assertThat(next.view().calls()).isEmpty();
    }

    private FloorScenario restarted() {
        FloorScenario next = new FloorScenario().hire(1, ConnectMode.ON_ACCEPT);
        return next.when(new FloorRestored(
                new FloorMemory(List.of(before.card(1)), before.lastFacts(), Map.of(), List.of()), GRACE));
    }
}
