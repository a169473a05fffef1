package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.junit.jupiter.api.Test;

/**
 * While the line to Asterisk was broken a caller's timer in a menu was numbered on, after eight minutes into the numbers of
 * the greeting that is said when the line is back: the old timer cut the time to think to nothing.
 */
class LongBrokenLineInAMenuTest {

    private static final MenuId MAIN = new MenuId(new UUID(8, 1));
    private static final Destination PERSON = Destination.toQueue(FloorScenario.SUPPORT, false);

    private final FloorScenario floor = new FloorScenario();

    private static MenuPlan menu() {
        Duration patience = Duration.ofSeconds(5);
        return new MenuPlan(
                MAIN,
                "main",
                "main",
                "sound:main",
                Map.of(),
                "_2XX",
                null,
                patience,
                patience,
                3,
                null,
                null,
                PERSON,
                PERSON,
                9);
    }

    @Test
    void theGreetingIsHeardToItsEnd() {
        floor.when(new MenusPlanned(List.of(menu())))
                .when(new RoutesPlanned(List.of(new RoutePlan(
                        FloorScenario.ROUTE,
                        "main",
                        "100",
                        Destination.toMenu(MAIN),
                        CallAttributes.NONE,
                        null,
                        null,
                        null,
                        true))))
                .arrives(1);
        String greeting = floor.commands().stream()
                .filter(ChannelCommand.Play.class::isInstance)
                .map(Command::object)
                .findFirst()
                .orElseThrow();
        floor.when(new PlaybackEnded(call(1), greeting, false)).losesAsterisk().after(497);
        CallArrived again = new CallArrived(call(1), floor.card(1).origin(), null, true);
        floor.when(new ConnectionRestored(FloorScenario.PBX, List.of(again), Map.of(), Map.of()))
                .after(60);
        assertThat(floor.wholeTimeline(1)).doesNotContain("MENU_SILENT");
    }
}
