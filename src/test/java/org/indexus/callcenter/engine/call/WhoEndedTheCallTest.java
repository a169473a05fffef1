package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.channel;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.model.EndedBy;
import org.junit.jupiter.api.Test;

/** A caller hangs up, or the call dies with its Asterisk server: the row says which. */
class WhoEndedTheCallTest {

    private final FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1);

    @Test
    void whoeverIsMissingAfterAGapHasHungUp() {
        missing(floor.now().minusSeconds(3600));

        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.CALLER);
        assertThat(floor.card(1).ending().cause()).isEqualTo(CallFound.LOST);
    }

    @Test
    void nobodyHungUpOnACallThatItsAsteriskDidNotOutlive() {
        missing(floor.now().plusSeconds(1));

        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.SYSTEM);
        assertThat(floor.card(1).ending().cause()).isEqualTo(CallFound.LOST);
    }

    @Test
    void noConversationEither() {
        floor.talks(1, 1, 1);
        missing(floor.now().plusSeconds(1));

        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.SYSTEM);
    }

    @Test
    void nobodyHungUpWhenAsteriskWasStopped() {
        floor.when(new CallerHungUp(channel(1), CallerHungUp.ASTERISK_STOPPED));

        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.SYSTEM);
        assertThat(floor.card(1).ending().cause()).isEqualTo("ASTERISK_STOPPED");
    }

    @Test
    void norDidTheAgent() {
        floor.talks(1, 1, 1).when(new LegEnded(leg(1, 1), LegEnded.ASTERISK_STOPPED));

        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.SYSTEM);
    }

    private void missing(Instant startedAt) {
        floor.losesAsterisk();
        floor.after(5).when(new ConnectionRestored(PBX, List.of(), Map.of(), Map.of(), startedAt));
    }
}
