package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.KeyPressed;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.MenusPlanned;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.DigitsKind;
import org.indexus.callcenter.engine.plan.DigitsPlan;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller meets in a menu: prompts, keys during and after them, wrong ones, none at all. */
class MenuTest {

    private static final MenuId MAIN = new MenuId(new UUID(8, 1));
    private static final MenuId SUB = new MenuId(new UUID(8, 2));
    private static final MenuId CUSTOMER = new MenuId(new UUID(8, 3));
    private static final Destination PERSON = Destination.toQueue(FloorScenario.SUPPORT, false);

    private final FloorScenario floor = new FloorScenario();

    @BeforeEach
    void menus() {
        floor.when(new MenusPlanned(plans()));
        route(Destination.toMenu(MAIN));
    }

    private static List<MenuPlan> plans() {
        return List.of(
                menu(
                        MAIN,
                        "main",
                        "_2XX",
                        Map.of(
                                "1", choice("Support", PERSON),
                                "2", choice("More", Destination.toMenu(SUB)),
                                "3", choice("Number", Destination.toMenu(CUSTOMER)),
                                "9", choice("Again", Destination.of(DestinationType.REPEAT, null)))),
                menu(
                        SUB,
                        "sub",
                        null,
                        Map.of(
                                "1",
                                new MenuChoice(
                                        "Slovak",
                                        PERSON,
                                        new CallAttributes(
                                                3,
                                                new Requirement(SkillMatch.ALL, List.of(new SkillNeed("slovak", 3))),
                                                "sk",
                                                null,
                                                false)),
                                "*",
                                choice("Back", Destination.of(DestinationType.BACK, null)),
                                "5",
                                choice("Bye", Destination.message("sound:bye")))),
                new MenuPlan(
                        CUSTOMER,
                        "number",
                        "number",
                        "sound:type",
                        Map.of(),
                        null,
                        new DigitsPlan(DigitsKind.CUSTOMER_NUMBER, 2, 6, PERSON),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        2,
                        null,
                        null,
                        PERSON,
                        PERSON,
                        3));
    }

    private void route(Destination target) {
        floor.when(new RoutesPlanned(List.of(new RoutePlan(
                FloorScenario.ROUTE, "main-did", "100", target, CallAttributes.NONE, null, null, null, true))));
    }

    private static MenuPlan menu(MenuId id, String code, @Nullable String directDial, Map<String, MenuChoice> choices) {
        return new MenuPlan(
                id,
                code,
                code,
                "sound:" + code,
                choices,
                directDial,
                null,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2),
                2,
                null,
                "sound:silent",
                PERSON,
                PERSON,
                3);
    }

    private static MenuChoice choice(String label, Destination destination) {
        return new MenuChoice(label, destination, CallAttributes.NONE);
    }

    private MenuTest press(String keys) {
        keys.chars().forEach(key -> floor.when(new KeyPressed(channel(1), String.valueOf((char) key))));
        return this;
    }

    private MenuTest spoken() {
        String playback = floor.everything().stream()
                .filter(ChannelCommand.Play.class::isInstance)
                .map(effect -> ((ChannelCommand.Play) effect).object())
                .reduce((first, last) -> last)
                .orElseThrow();
        floor.when(new PlaybackEnded(call(1), playback, false));
        return this;
    }

    private List<String> said() {
        return floor.everything().stream()
                .filter(ChannelCommand.Play.class::isInstance)
                .map(effect -> ((ChannelCommand.Play) effect).media())
                .toList();
    }

    @Test
    void aKeyCutsThePromptAndLeadsToTheQueue() {
        floor.arrives(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        assertThat(said()).containsExactly("sound:main");
        press("1");
        assertThat(floor.commands()).anyMatch(ChannelCommand.StopPlayback.class::isInstance);
        assertThat(floor.timeline()).containsSubsequence("MENU_CHOSEN main: 1 Support", "QUEUED support");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.card(1).journey().route()).isEqualTo("main-did");
        assertThat(floor.card(1).place().waitingSince()).isEqualTo(floor.now());
    }

    @Test
    void whereAKeyCouldBeginAnExtensionAnotherIsWaitedFor() {
        floor.arrives(1);
        press("2");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        assertThat(said()).containsExactly("sound:main");
        floor.after(2);
        assertThat(said()).containsExactly("sound:main", "sound:sub");
    }

    @Test
    void anExtensionGoesToAsteriskOrWhereARouteSays() {
        floor.arrives(1);
        press("234");
        assertThat(floor.timeline()).contains("EXTENSION_DIALLED 234", "ENDED REDIRECTED");
        assertThat(floor.commands())
                .contains(new ChannelCommand.Continue(
                        call(1), FloorScenario.PBX, channel(1).id(), "indexus-extension", "234"));
    }

    @Test
    void anExtensionThatARouteKnowsGoesToTheAgentsOwnLine() {
        floor.agentsReady(2)
                .when(new RoutesPlanned(List.of(
                        new RoutePlan(
                                FloorScenario.ROUTE,
                                "did",
                                "100",
                                Destination.toMenu(MAIN),
                                CallAttributes.NONE,
                                null,
                                null,
                                null,
                                true),
                        new RoutePlan(
                                new RouteId(new UUID(7, 2)),
                                "eva",
                                "202",
                                Destination.toAgent(agent(2)),
                                CallAttributes.NONE,
                                null,
                                null,
                                null,
                                true))))
                .arrives(1);
        press("202");
        assertThat(floor.offeredTo(1)).isEqualTo(2);
        assertThat(floor.card(1).queue().code()).isEqualTo("agent2");
    }

    @Test
    void wrongKeysAreToldAndAfterTheLastAttemptAPersonIsFound() {
        floor.arrives(1);
        press("7");
        assertThat(floor.timeline()).contains("MENU_INVALID 7");
        assertThat(said()).containsExactly("sound:main", "sound:pbx-invalid");
        spoken();
        assertThat(said()).endsWith("sound:main");
        press("8");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void whoSaysNothingIsAskedAgainAndThenGetsAPerson() {
        floor.arrives(1);
        spoken();
        floor.after(5);
        assertThat(floor.timeline()).contains("MENU_SILENT");
        assertThat(said()).containsExactly("sound:main", "sound:silent");
        spoken().spoken();
        floor.after(5);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void aPromptWhoseEndIsNeverToldDoesNotHoldTheCaller() {
        floor.arrives(1).after(3600);
        assertThat(floor.phase(1)).isNotEqualTo(CallPhase.IN_MENU);
    }

    @Test
    void backLeadsToTheMenuBeforeAndChoicesGiveToTheCall() {
        floor.arrives(1);
        press("2");
        floor.after(2);
        press("*");
        assertThat(said()).containsExactly("sound:main", "sound:sub", "sound:main");
        press("2");
        floor.after(2);
        press("1");
        assertThat(floor.card(1).journey().gifts().language()).isEqualTo("sk");
        assertThat(floor.card(1).place().priority()).isEqualTo(3);
        assertThat(floor.card(1).journey().chosen())
                .extracting(chosen -> chosen.menu() + chosen.key())
                .containsExactly("main2", "sub*", "main2", "sub1");
    }

    @Test
    void aCallWithARequirementIsOfferedToThoseWhoMeetIt() {
        floor.agentsReady(1).skilled(2, Map.of("slovak", 4)).arrives(1);
        press("2");
        floor.after(2);
        press("1");
        assertThat(floor.offeredTo(1)).isEqualTo(2);
    }

    @Test
    void aMenuThatIsAskedForAgainAndAgainGivesAPersonInTheEnd() {
        floor.arrives(1);
        press("9").press("9").press("9");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void digitsAreCollectedUntilTheHashKeyAndKept() {
        floor.arrives(1);
        press("3").press("1234#");
        assertThat(floor.timeline()).contains("DIGITS_COLLECTED CUSTOMER_NUMBER 1234");
        assertThat(floor.card(1).journey().digits()).isEqualTo("1234");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void theLongestNumberNeedsNoHashAndTheStarBeginsAnew() {
        floor.arrives(1);
        press("3").press("12*345678");
        assertThat(floor.card(1).journey().digits()).isEqualTo("345678");
    }

    @Test
    void tooFewDigitsAreAskedForAgain() {
        floor.arrives(1);
        press("3").press("1");
        floor.after(2);
        assertThat(floor.timeline()).contains("MENU_INVALID 1");
    }

    @Test
    void aMessageEndsTheCall() {
        floor.arrives(1);
        press("2");
        floor.after(2);
        press("5");
        spoken();
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.SYSTEM);
    }

    @Test
    void whoHangsUpInTheMenuAbandonedWithoutAQueue() {
        floor.arrives(1).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(floor.card(1).queue()).isNull();
    }

    @Test
    void aMenuThatIsDeletedUnderItsCallerLeavesTheCallerToTheDialplan() {
        floor.arrives(1).when(new MenusPlanned(List.of()));
        press("1");
        assertThat(floor.timeline()).contains("ENDED FAILED");
        assertThat(floor.commands()).anyMatch(ChannelCommand.Continue.class::isInstance);
    }

    @Test
    void whoComesTooOftenToAMenuThatOnlySaysItselfAgainGoesToTheDialplan() {
        Destination again = Destination.of(DestinationType.REPEAT, null);
        Duration time = Duration.ofSeconds(5);
        floor.when(new MenusPlanned(List.of(new MenuPlan(
                MAIN,
                "main",
                "main",
                "sound:main",
                Map.of("9", choice("Again", again)),
                null,
                null,
                time,
                time,
                2,
                null,
                null,
                again,
                again,
                1))));
        floor.arrives(1);
        press("9");
        assertThat(floor.card(1).ending().cause()).isEqualTo("MENU_LOOP");
        assertThat(floor.commands()).anyMatch(ChannelCommand.Continue.class::isInstance);
    }

    @Test
    void aQueueMayOverflowIntoAMenuAndTheCallerComesBackByAKey() {
        route(PERSON);
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toMenu(SUB)))
                .arrives(1)
                .after(300);
        assertThat(floor.timeline()).contains("OVERFLOWED MAX_WAIT to sub", "MENU_ENTERED sub");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        press("1");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.card(1).visits()).hasSize(2);
    }

    @Test
    void routesThatLeadInACircleEndInTheDialplan() {
        RouteId other = new RouteId(new UUID(7, 2));
        floor.when(new RoutesPlanned(List.of(
                        new RoutePlan(
                                FloorScenario.ROUTE,
                                "a",
                                "100",
                                Destination.toRoute(other),
                                CallAttributes.NONE,
                                null,
                                null,
                                null,
                                true),
                        new RoutePlan(
                                other,
                                "b",
                                "200",
                                Destination.toRoute(FloorScenario.ROUTE),
                                CallAttributes.NONE,
                                null,
                                null,
                                null,
                                true))))
                .arrives(1);
        assertThat(floor.timeline()).contains("ENDED FAILED");
        assertThat(floor.card(1).ending().cause()).isEqualTo("ROUTING_LOOP");
    }

    @Test
    void anAgentWhoIsNotThereSendsTheCallWhereTheRouteSaysOtherwise() {
        floor.hire(1, org.indexus.callcenter.engine.plan.ConnectMode.ON_ACCEPT)
                .when(new RoutesPlanned(List.of(new RoutePlan(
                        FloorScenario.ROUTE,
                        "eva",
                        "100",
                        Destination.toAgent(agent(1)),
                        CallAttributes.NONE,
                        PERSON,
                        null,
                        null,
                        true))))
                .arrives(1);
        assertThat(floor.card(1).queue().code()).isEqualTo("support");
    }

    @Test
    void afterARestartTheMenuIsSaidAgain() {
        floor.arrives(1);
        press("2");
        floor.after(2);
        FloorMemory memory = new FloorMemory(List.of(floor.card(1)), List.of(), Map.of(), List.of());
        FloorScenario second = new FloorScenario();
        second.when(new MenusPlanned(plans())).when(new FloorRestored(memory, Duration.ofSeconds(15)));
        second.when(new CallFound(call(1), new Remains(true, true, Map.of(), Map.of())));
        assertThat(second.commands())
                .filteredOn(ChannelCommand.Play.class::isInstance)
                .extracting(command -> ((ChannelCommand.Play) command).media())
                .containsExactly("sound:sub");
    }
}
