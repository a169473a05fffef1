package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.junit.jupiter.api.Test;

/** Whom a route turned away heard a goodbye instead of why, when the application restarted, and was logged as FAILED. */
class RestartKeepsTheLastMessageTest {

    private static final String CLOSED = "sound:closed";

    @Test
    void itIsSaidAgainAndTheCallEndsAsItWouldHave() {
        FloorScenario before = new FloorScenario()
                .when(new RoutesPlanned(List.of(new RoutePlan(
                        new RouteId(new UUID(0, 7)),
                        "closed",
                        "100",
                        Destination.message(CLOSED),
                        CallAttributes.NONE,
                        null,
                        null,
                        null,
                        true))))
                .arrives(1);
        assertThat(spoken(before).media()).isEqualTo(CLOSED);

        FloorScenario next = new FloorScenario();
        next.when(new FloorRestored(
                new FloorMemory(List.of(before.card(1)), List.of(), Map.of(), List.of()), Duration.ofSeconds(15)));
        CallArrived there = new CallArrived(call(1), before.card(1).origin(), null, true);
        next.when(new ConnectionRestored(FloorScenario.PBX, List.of(there), Map.of(), Map.of()));
        assertThat(spoken(next).media()).isEqualTo(CLOSED);

        next.when(new PlaybackEnded(call(1), spoken(next).object(), false));
        assertThat(next.card(1).ending())
                .extracting(Ending::outcome, Ending::by, Ending::cause)
                .containsExactly(
                        Outcome.CLOSED,
                        EndedBy.SYSTEM,
                        before.card(1).journey().farewell().cause());
    }

    private static ChannelCommand.Play spoken(FloorScenario floor) {
        return floor.commands().stream()
                .filter(ChannelCommand.Play.class::isInstance)
                .map(ChannelCommand.Play.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
