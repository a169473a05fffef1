package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.model.Actor;
import org.junit.jupiter.api.Test;

/** An agent hung up while the line to Asterisk was cut: the caller stayed there for ever, and the floor looked away. */
class HangUpWhileTheLineWasCutTest {

    @Test
    void callerIsHungUpWhenTheLineIsBack() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1).talks(1, 1, 1);
        CallArrived there = new CallArrived(call(1), floor.card(1).origin(), null, true);
        floor.losesAsterisk().when(new HangUpRequested(new Actor(agent(1), "agent1", false), call(1)));
        floor.when(new ConnectionRestored(PBX, List.of(there), Map.of(), Map.of()));
        assertThat(floor.commands())
                .anyMatch(command -> command instanceof LegCommand.HangUp
                        && command.object().equals(channel(1).id()));
    }

    /** The same channel by way of the dialplan's retry, after the caller had left the first call. */
    @Test
    void callerWhoHadLeftAndIsHereAgainIsANewCall() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1).talks(1, 1, 1);
        CallArrived there = new CallArrived(call(1), floor.card(1).origin(), null, true);
        floor.hangsUp(1).losesAsterisk();
        floor.when(new ConnectionRestored(PBX, List.of(there), Map.of(), Map.of()));
        assertThat(floor.timeline()).startsWith("ARRIVED 100");
    }
}
