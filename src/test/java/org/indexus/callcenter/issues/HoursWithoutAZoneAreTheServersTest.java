package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.junit.jupiter.api.Test;

/** Where neither schedule nor route had a zone, callers met the hours of UTC, while the page showed those of the server. */
class HoursWithoutAZoneAreTheServersTest {

    private static final ScheduleId OFFICE = new ScheduleId(new UUID(9, 1));

    /** The scenario begins at 08:00 UTC, which is 03:00 in New York. */
    private final FloorScenario floor = new FloorScenario();

    private FloorScenario callsAServerIn(ZoneId home) {
        List<Span> hours = List.of(new Span(LocalTime.of(8, 0), LocalTime.of(16, 0)));
        var week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> hours));
        return floor.when(new SchedulesPlanned(List.of(
                        new SchedulePlan(OFFICE, "office", null, home, Map.copyOf(week), List.of(), null, null))))
                .when(new RoutesPlanned(List.of(new RoutePlan(
                        FloorScenario.ROUTE,
                        "main",
                        "100",
                        Destination.toQueue(FloorScenario.SUPPORT, false),
                        CallAttributes.NONE,
                        null,
                        OFFICE,
                        null,
                        true))))
                .arrives(1);
    }

    @Test
    void itIsNightThere() {
        assertThat(callsAServerIn(ZoneId.of("America/New_York")).timeline()).contains("CLOSED office: HOURS");
    }

    @Test
    void itIsMorningHere() {
        assertThat(callsAServerIn(ZoneOffset.UTC).phase(1)).isEqualTo(CallPhase.WAITING);
    }
}
