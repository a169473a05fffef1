package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.channel;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.junit.jupiter.api.Test;

/** A channel came back as a new call while its first call was in wrap-up; the wrap-up's end made the floor deaf for it. */
class ReenteredCallerIsHeardHangingUpTest {

    @Test
    void hangUpIsHeardAfterTheFirstCallsWrapUp() {
        FloorScenario floor =
                new FloorScenario().agentsReady(1).arrives(1).talks(1, 1, 1).hangsUp(1);
        floor.arrives(1).isDone(1).when(new CallerHungUp(channel(1), ""));
        assertThat(floor.view().calls()).isEmpty();
    }

    /** The same for a channel that had taken the agent's place in a transferred call, and came back as a caller. */
    @Test
    void channelOfATransferIsHeardAsACaller() {
        FloorScenario floor = new FloorScenario()
                .agentsReady(1)
                .arrives(1)
                .talks(1, 1, 1)
                .when(new LegReplaced(leg(1, 1), "caller-2", true));
        floor.returns(2).isDone(1).when(new CallerHungUp(channel(2), ""));
        assertThat(floor.view().calls()).isEmpty();
    }
}
