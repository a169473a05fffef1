package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.junit.jupiter.api.Test;

/** A channel that came back after its call had ended and the floor was restarted got the ended call's id again. */
class IdOfACallIsGivenOnceTest {

    @Test
    void channelThatComesBackAfterARestartIsANewCall() {
        FloorScenario next = new FloorScenario();
        next.when(new FloorRestored(
                new FloorMemory(List.of(), List.of(), Map.of(), List.of(), List.of(call(1))), Duration.ofSeconds(15)));
        next.arrives(1);
        assertThat(next.view().calls()).hasSize(1).doesNotContainKey(call(1));
    }
}
