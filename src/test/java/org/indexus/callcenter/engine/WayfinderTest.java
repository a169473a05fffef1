package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.WayStop.Branch;
import org.indexus.callcenter.engine.WayStop.Kind;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.Gifts;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who would get this call? The same plans as for real calls, without one. */
class WayfinderTest {

    private static final MenuId MAIN = new MenuId(new UUID(8, 1));
    private static final Destination SUPPORT = Destination.toQueue(FloorScenario.SUPPORT, false);
    private static final Instant MONDAY_NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-01-04T12:00:00Z");

    private final FloorScenario floor = new FloorScenario();

    private static RoutePlan route(
            int number, String pattern, Destination target, Gifts gifts, @Nullable ScheduleId schedule) {
        return new RoutePlan(
                new RouteId(new UUID(7, number)), "r" + number, pattern, target, gifts, null, schedule, null, true);
    }

    private static RoutePlan route(int number, String pattern, Destination target) {
        return route(number, pattern, target, Gifts.NONE, null);
    }

    private List<WayStop> way(String dialled) {
        return floor.way(dialled, null, MONDAY_NOON);
    }

    private static List<Kind> kinds(List<WayStop> way) {
        return way.stream().map(WayStop::kind).toList();
    }

    private static Map<String, List<Kind>> branches(WayStop stop) {
        return stop.branches().stream()
                .collect(java.util.stream.Collectors.toMap(Branch::when, branch -> kinds(branch.stops())));
    }

    @Test
    void theNumberSaysWhyAndWhichOthersWouldDo() {
        floor.when(new RoutesPlanned(List.of(
                route(1, "421*", SUPPORT),
                route(2, "_421X", SUPPORT),
                route(3, "4212", SUPPORT),
                route(4, "default", SUPPORT))));
        assertThat(way("4212").get(0).notes())
                .containsExactly(
                        "Exactly the number of 4212 (r3).",
                        "Would do as well, in this order: 421* (r1), _421X (r2), default (r4).");
        assertThat(way("4213").get(0).notes().get(0)).isEqualTo("The longest prefix is 421* (r1).");
        assertThat(way("999").get(0).notes().get(0)).contains("route default (r4)");
        assertThat(kinds(way("999"))).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.QUEUE);
    }

    @Test
    void aNumberThatNobodyKnowsIsNotInService() {
        assertThat(kinds(way("555"))).containsExactly(Kind.NUMBER, Kind.MESSAGE);
    }

    @Test
    void hoursDecideByTheMomentThatIsAskedFor() {
        SchedulePlan office = new Timetable("office")
                .on(java.time.DayOfWeek.MONDAY, "08:00-16:00")
                .plan();
        floor.when(new SchedulesPlanned(List.of(office)))
                .when(new RoutesPlanned(List.of(route(1, "100", SUPPORT, Gifts.NONE, office.id()))));
        assertThat(kinds(way("100"))).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.QUEUE);
        assertThat(kinds(floor.way("100", null, SUNDAY_NOON))).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.MESSAGE);
        assertThat(way("100").get(1).notes()).anyMatch(note -> note.startsWith("Schedule office: open"));
    }

    @Test
    void aClosedQueueSaysTheWordsOfItsSchedule() {
        SchedulePlan office = new Timetable("office").says("sound:closed").plan();
        floor.when(new SchedulesPlanned(List.of(office)))
                .when(new RoutesPlanned(List.of(route(1, "100", SUPPORT))))
                .planned(plan -> Plan.of(plan).schedule(office.id()));
        List<WayStop> way = way("100");
        assertThat(kinds(way)).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.QUEUE, Kind.MESSAGE);
        assertThat(way.get(3).name()).isEqualTo("sound:closed");
    }

    @Test
    void aMenuBranchesByItsKeys() {
        floor.when(new MenusPlanned(List.of(new MenuPlan(
                        MAIN,
                        "main",
                        "Main menu",
                        "sound:main",
                        Map.of(
                                "1", new MenuChoice("Support", SUPPORT, Gifts.NONE),
                                "2", new MenuChoice("Office", Destination.toExternal("+421905"), Gifts.NONE),
                                "9", new MenuChoice("Again", Destination.of(DestinationType.REPEAT, null), Gifts.NONE),
                                "*", new MenuChoice("Main", Destination.toMenu(MAIN), Gifts.NONE)),
                        null,
                        null,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        2,
                        null,
                        null,
                        Destination.message("sound:bye"),
                        SUPPORT,
                        3))))
                .when(new RoutesPlanned(List.of(route(1, "100", Destination.toMenu(MAIN)))));
        List<WayStop> way = way("100");
        assertThat(kinds(way)).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.MENU);
        assertThat(branches(way.get(2)))
                .containsEntry("Key 1: Support", List.of(Kind.QUEUE))
                .containsEntry("Key 2: Office", List.of(Kind.EXTERNAL))
                .containsEntry("Key 9: Again", List.of(Kind.REPEAT))
                .containsEntry("Key *: Main", List.of(Kind.AGAIN))
                .containsEntry("No key", List.of(Kind.QUEUE))
                .containsEntry("Wrong keys", List.of(Kind.MESSAGE));
    }

    @Test
    void theQueueTellsWhoIsAskedFirstAndHowItIsLeft() {
        floor.skilled(1, Map.of("slovak", 2)).skilled(2, Map.of("slovak", 4)).planned(plan -> Plan.of(plan)
                .on(OverflowCause.MAX_WAIT, Destination.toExtension("900")));
        Gifts slovak =
                new Gifts(2, new Requirement(SkillMatch.ALL, List.of(new SkillNeed("slovak", 3))), "sk", null, true);
        floor.when(new RoutesPlanned(List.of(route(1, "100", SUPPORT, slovak, null))));
        WayStop queue = way("100").get(2);

        assertThat(queue.agents()).extracting(WayStop.Asked::first).containsExactly(true, false);
        assertThat(queue.agents().get(0).agent().id()).isEqualTo(FloorScenario.agent(2));
        assertThat(branches(queue)).containsEntry("Waited too long", List.of(Kind.EXTENSION));
        assertThat(queue.notes()).anyMatch(note -> note.contains("priority"));
    }

    @Test
    void whatTheWayfinderSaysIsWhatTheCallDoes() {
        floor.planned(plan -> Plan.of(Plan.of(plan).closed()).on(OverflowCause.CLOSED, Destination.toExtension("900")));
        assertThat(kinds(way("100"))).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.QUEUE, Kind.EXTENSION);
        floor.arrives(1);
        assertThat(floor.timeline()).contains("ENDED REDIRECTED");
    }

    @Test
    void anAgentsOwnLineLeadsOnWhereTheRouteSays() {
        floor.agentsReady(1);
        RoutePlan toAgent = new RoutePlan(
                new RouteId(new UUID(7, 1)),
                "eva",
                "100",
                Destination.toAgent(FloorScenario.agent(1)),
                Gifts.NONE,
                SUPPORT,
                null,
                null,
                true);
        floor.when(new RoutesPlanned(List.of(toAgent)));
        WayStop line = way("100").get(2);
        assertThat(line.kind()).isEqualTo(Kind.AGENT);
        assertThat(branches(line)).containsEntry("Waited too long", List.of(Kind.QUEUE));
    }

    @Test
    void lookingChangesNothing() {
        floor.agentsReady(1);
        FloorView before = floor.view();
        way("100");
        assertThat(floor.view().calls()).isEqualTo(before.calls()).isEmpty();
        assertThat(floor.view().agents()).isEqualTo(before.agents());
    }
}
