package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.call.KeyPressed;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.engine.plan.DigitsPlan;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.junit.jupiter.api.Test;

/** Where digits are collected, * begins anew: who pressed it without end stayed in the menu without end. */
class StarPressedForEverTest {

    private static final Destination PERSON = Destination.toQueue(FloorScenario.SUPPORT, false);
    private static final MenuId MENU = new MenuId(new UUID(8, 1));

    @Test
    void attemptsAreUsedUpByKeysThatNeverComeToAnEnd() {
        FloorScenario floor = new FloorScenario();
        floor.when(new MenusPlanned(List.of(menu())))
                .when(new RoutesPlanned(List.of(new RoutePlan(
                        FloorScenario.ROUTE,
                        "number",
                        "100",
                        Destination.toMenu(MENU),
                        CallAttributes.NONE,
                        null,
                        null,
                        null,
                        true))))
                .arrives(1);
        for (int pressed = 0; pressed < 300; pressed++) {
            floor.when(new KeyPressed(channel(1), "*"));
        }
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    private static MenuPlan menu() {
        return new MenuPlan(
                MENU,
                "number",
                "number",
                "sound:type",
                Map.of(),
                null,
                new DigitsPlan(DigitsKind.REFERENCE, 1, 6, PERSON),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                2,
                null,
                null,
                PERSON,
                PERSON,
                3);
    }
}
