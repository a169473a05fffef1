package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.SUPPORT;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.Command;
import org.indexus.callcenter.engine.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.Engine;
import org.indexus.callcenter.engine.FloorMemory;
import org.indexus.callcenter.engine.FloorRestored;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.PlanEvents.QueueRemoved;
import org.indexus.callcenter.engine.WelcomeMode;
import org.indexus.callcenter.engine.call.CallArrived;
import org.indexus.callcenter.engine.call.PlaybackEnded;
import org.junit.jupiter.api.Test;

/** A queue was deleted while its caller was being connected, or heard the welcome: the caller then waited for ever in no line. */
class QueueDeletedUnderItsCallersTest {

    private static final String FALLBACK = "ENDED FAILED";

    @Test
    void callerWhosePhoneCallFailsGoesToTheFallback() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1).accepts(1, 1);
        floor.when(new QueueRemoved(SUPPORT)).phoneGone(1, 1, 17);
        assertThat(floor.timeline()).contains(FALLBACK);
        assertThat(floor.card(1).ending().cause()).isEqualTo("QUEUE_DELETED");
    }

    @Test
    void callerWhoHasHeardTheWelcomeGoesToTheFallback() {
        FloorScenario floor = new FloorScenario();
        floor.planned(plan -> Plan.of(plan).welcome("sound:welcome", WelcomeMode.FIRST));
        floor.arrives(1).when(new QueueRemoved(SUPPORT));
        floor.when(new PlaybackEnded(call(1), playback(floor), false));
        assertThat(floor.timeline()).contains(FALLBACK);
    }

    @Test
    void callerOfTheLifeBeforeGoesToTheFallback() {
        FloorScenario before = new FloorScenario().arrives(1);
        Engine next = new Engine(new java.util.SplittableRandom(1));
        FloorMemory memory = new FloorMemory(List.of(before.card(1)), List.of(), Map.of(), List.of());
        next.handle(before.now(), new FloorRestored(memory, Duration.ofSeconds(15)));
        CallArrived there = new CallArrived(call(1), before.card(1).origin(), null, true);
        next.handle(before.now(), new ConnectionRestored(PBX, List.of(there), Map.of(), Map.of()));
        assertThat(next.view(before.now()).calls()).isEmpty();
    }

    private static String playback(FloorScenario floor) {
        return floor.everything().stream()
                .filter(Command.Play.class::isInstance)
                .map(effect -> ((Command.Play) effect).object())
                .findFirst()
                .orElseThrow();
    }
}
