package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.PathStop.Branch;
import org.indexus.callcenter.engine.PathStop.Kind;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.SchedulesPlanned;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.ScheduleAnswer;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who would get this call? The same plans as for real calls, without one. */
class RouteSimulatorTest {

    private static final MenuId MAIN = new MenuId(new UUID(8, 1));
    private static final Destination SUPPORT = Destination.toQueue(FloorScenario.SUPPORT, false);
    private static final Instant MONDAY_NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-01-04T12:00:00Z");

    private final FloorScenario floor = new FloorScenario();

    private static RoutePlan route(
            int number, String pattern, Destination target, CallAttributes gifts, @Nullable ScheduleId schedule) {
        return new RoutePlan(
                new RouteId(new UUID(7, number)), "r" + number, pattern, target, gifts, null, schedule, null, true);
    }

    private static RoutePlan route(int number, String pattern, Destination target) {
        return route(number, pattern, target, CallAttributes.NONE, null);
    }

    private List<PathStop> way(String dialled) {
        return floor.way(dialled, null, MONDAY_NOON);
    }

    private static List<Kind> kinds(List<PathStop> way) {
        return way.stream().map(PathStop::kind).toList();
    }

    private static Map<PathNote, List<Kind>> branches(PathStop stop) {
        return stop.branches().stream()
                .collect(java.util.stream.Collectors.toMap(Branch::when, branch -> kinds(branch.stops())));
    }

    @Test
    void theNumberSaysWhyAndWhichOthersWouldDo() {
        List<RoutePlan> routes = List.of(
                route(1, "421*", SUPPORT),
                route(2, "_421X", SUPPORT),
                route(3, "4212", SUPPORT),
                route(4, "default", SUPPORT));
        floor.when(new RoutesPlanned(routes));
        List<PathNote> exact = way("4212").get(0).notes();
        assertThat(exact).extracting(PathNote::code).containsExactly(PathCode.EXACT, PathCode.ALSO_FIT);
        assertThat(exact.get(0).values()).containsExactly(routes.get(2));
        assertThat(exact.get(1).values()).containsExactly(routes.get(0), routes.get(1), routes.get(3));
        assertThat(way("4213").get(0).notes().get(0)).isEqualTo(PathCode.PREFIX.with(routes.get(0)));
        assertThat(way("999").get(0).notes()).containsExactly(PathCode.DEFAULT.with("r4"));
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
                .when(new RoutesPlanned(List.of(route(1, "100", SUPPORT, CallAttributes.NONE, office.id()))));
        assertThat(kinds(way("100"))).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.QUEUE);
        assertThat(kinds(floor.way("100", null, SUNDAY_NOON))).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.MESSAGE);
        assertThat(way("100").get(1).notes()).singleElement().satisfies(note -> assertThat(
                        note.values().get(0))
                .isInstanceOfSatisfying(
                        ScheduleAnswer.class,
                        answer -> assertThat(answer.opening().open()).isTrue()));
    }

    @Test
    void aClosedQueueSaysTheWordsOfItsSchedule() {
        SchedulePlan office = new Timetable("office").says("sound:closed").plan();
        floor.when(new SchedulesPlanned(List.of(office)))
                .when(new RoutesPlanned(List.of(route(1, "100", SUPPORT))))
                .planned(plan -> Plan.of(plan).schedule(office.id()));
        List<PathStop> way = way("100");
        assertThat(kinds(way)).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.QUEUE, Kind.MESSAGE);
        assertThat(way.get(3).title()).isEqualTo(PathCode.NAMED.with("sound:closed"));
    }

    @Test
    void aMenuBranchesByItsKeys() {
        floor.when(new MenusPlanned(List.of(new MenuPlan(
                        MAIN,
                        "main",
                        "Main menu",
                        "sound:main",
                        Map.of(
                                "1", new MenuChoice("Support", SUPPORT, CallAttributes.NONE),
                                "2", new MenuChoice("Office", Destination.toExternal("+421905"), CallAttributes.NONE),
                                "9",
                                        new MenuChoice(
                                                "Again",
                                                Destination.of(DestinationType.REPEAT, null),
                                                CallAttributes.NONE),
                                "*", new MenuChoice("Main", Destination.toMenu(MAIN), CallAttributes.NONE)),
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
        List<PathStop> way = way("100");
        assertThat(kinds(way)).containsExactly(Kind.NUMBER, Kind.ROUTE, Kind.MENU);
        assertThat(branches(way.get(2)))
                .containsEntry(PathCode.KEY.with("1", "Support"), List.of(Kind.QUEUE))
                .containsEntry(PathCode.KEY.with("2", "Office"), List.of(Kind.EXTERNAL))
                .containsEntry(PathCode.KEY.with("9", "Again"), List.of(Kind.REPEAT))
                .containsEntry(PathCode.KEY.with("*", "Main"), List.of(Kind.AGAIN))
                .containsEntry(PathCode.NO_KEY.with(), List.of(Kind.QUEUE))
                .containsEntry(PathCode.WRONG_KEYS.with(), List.of(Kind.MESSAGE));
    }

    @Test
    void theQueueTellsWhoIsAskedFirstAndHowItIsLeft() {
        floor.skilled(1, Map.of("slovak", 2)).skilled(2, Map.of("slovak", 4)).planned(plan -> Plan.of(plan)
                .on(OverflowCause.MAX_WAIT, Destination.toExtension("900")));
        CallAttributes slovak = new CallAttributes(
                2, new Requirement(SkillMatch.ALL, List.of(new SkillNeed("slovak", 3))), "sk", null, true);
        floor.when(new RoutesPlanned(List.of(route(1, "100", SUPPORT, slovak, null))));
        PathStop queue = way("100").get(2);

        assertThat(queue.agents()).extracting(PathStop.Asked::first).containsExactly(true, false);
        assertThat(queue.agents().get(0).agent().id()).isEqualTo(FloorScenario.agent(2));
        assertThat(branches(queue))
                .containsEntry(PathCode.OVERFLOW.with(OverflowCause.MAX_WAIT), List.of(Kind.EXTENSION));
        assertThat(queue.notes()).contains(PathCode.AHEAD.with(2, 2, 0));
    }

    @Test
    void whatIsToldIsWhatTheCallDoes() {
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
                CallAttributes.NONE,
                SUPPORT,
                null,
                null,
                true);
        floor.when(new RoutesPlanned(List.of(toAgent)));
        PathStop line = way("100").get(2);
        assertThat(line.kind()).isEqualTo(Kind.AGENT);
        assertThat(branches(line)).containsEntry(PathCode.OVERFLOW.with(OverflowCause.MAX_WAIT), List.of(Kind.QUEUE));
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
