package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.BridgeCommand.DestroyBridge;
import org.indexus.callcenter.engine.effect.ChannelCommand.Play;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand.HangUp;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.DeclineRequested;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.WithdrawRequested;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueueRemoved;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.junit.jupiter.api.Test;

/** What goes wrong on a floor, one story each: the caller keeps the place, the agent is never stuck. */
class BadDaysTest {

    private final FloorScenario floor = new FloorScenario();

    @Test
    void callerWhoGivesUpSoonIsAShortAbandon() {
        floor.arrives(1).after(3).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.SHORT_ABANDONED);
        floor.arrives(2).after(6).hangsUp(2);
        assertThat(floor.card(2).ending().outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void callerGoneWhileRingingFreesTheAgentInTheSameTurn() {
        floor.agentsReady(1).arrives(1).after(6).hangsUp(1);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void callerGoneAfterAcceptIsAbandonedWithTheAgentNotedAndThePhoneHungUp() {
        floor.agentsReady(1).arrives(1).accepts(1, 1).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(floor.card(1).agent().id()).isEqualTo(agent(1));
        assertThat(floor.commands())
                .containsExactly(new HangUp(call(1), PBX, leg(1, 1).id(), HangUpReason.NORMAL, agent(1)));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void acceptAfterTheCallerHasGoneIsRefused() {
        floor.agentsReady(1).arrives(1).hangsUp(1).accepts(1, 1);
        assertThat(floor.verdict()).isIn(Verdict.OFFER_GONE, Verdict.UNKNOWN_CALL);
    }

    @Test
    void phoneThatAnswersForAGoneCallerIsHungUp() {
        floor.agentsReady(1).arrives(1).accepts(1, 1).hangsUp(1).phoneAnswers(1, 1);
        assertThat(floor.commands())
                .containsExactly(new HangUp(call(1), PBX, leg(1, 1).id(), HangUpReason.NORMAL, null));
    }

    @Test
    void busyPhoneSendsTheCallerBackToTheSamePlace() {
        floor.agentsReady(1).arrives(1).arrives(2).accepts(1, 1).phoneGone(1, 1, 17);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.wholeTimeline(1)).contains("CONNECT_FAILED PHONE_BUSY");
        assertThat(floor.view().queues().get(FloorScenario.SUPPORT).waiting()).containsExactly(call(1), call(2));
        assertThat(floor.offeredTo(2)).as("a busy phone is busy for everybody").isZero();
        assertThat(floor.after(10).offeredTo(1)).isEqualTo(1);
    }

    @Test
    void twoPhonesThatCannotBeHadPutTheAgentOnABreak() {
        floor.agentsReady(1).arrives(1).accepts(1, 1).phoneGone(1, 1, 19).after(10);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.accepts(1, 1)
                .when(new CommandFailed(call(1), Verb.ORIGINATE, leg(1, 2).id(), Failure.REFUSED, "500"));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
        assertThat(floor.status(1).reason()).isEqualTo("PHONE_UNREACHABLE");
    }

    @Test
    void missedOffersGoToTheNextAgentAndThenPutOnABreak() {
        floor.agentsReady(2).arrives(1);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.after(20);
        assertThat(floor.offeredTo(1)).isEqualTo(2);
        floor.after(20);
        assertThat(floor.offeredTo(1))
                .as("nobody else is left, so the first is asked again")
                .isEqualTo(1);
        floor.after(20);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
    }

    @Test
    void declineLeavesTheAgentOutForAWhileAndKeepsThePlace() {
        floor.agentsReady(1).arrives(1).arrives(2).declines(1, 1);
        assertThat(floor.offeredTo(1)).isZero();
        assertThat(floor.offeredTo(2)).isEqualTo(1);
        floor.after(11).hangsUp(2);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
    }

    @Test
    void lateDeclineOfAnEarlierOfferDoesNotTouchTheNewOne() {
        floor.agentsReady(1).arrives(1).after(20);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.when(new DeclineRequested(agent(1), call(1), Offer.idOf(call(1), 1), "late"));
        assertThat(floor.verdict()).isEqualTo(Verdict.OFFER_GONE);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
    }

    @Test
    void somebodyElsesOfferCannotBeAccepted() {
        floor.agentsReady(2).arrives(1).accepts(2, 1);
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_YOURS);
    }

    @Test
    void longestWaitEndsWithAGoodbyeAndTimedOut() {
        floor.planned(plan -> Plan.of(plan).maxWait(Duration.ofSeconds(60)))
                .arrives(1)
                .after(60);
        assertThat(floor.commands()).hasAtLeastOneElementOfType(Play.class);
        String goodbye = floor.commands().stream()
                .filter(Play.class::isInstance)
                .findFirst()
                .orElseThrow()
                .object();
        floor.when(new PlaybackEnded(call(1), goodbye, false));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(floor.card(1).visits()).hasSize(1);
        assertThat(floor.card(1).visits().get(0).outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void longestWaitThatEndsWhileAPhoneIsCalledWaitsForIt() {
        floor.planned(plan -> Plan.of(plan).maxWait(Duration.ofSeconds(15)))
                .agentsReady(1)
                .arrives(1)
                .after(5)
                .accepts(1, 1)
                .after(11);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.CONNECTING);
        floor.phoneGone(1, 1, 19);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:vm-goodbye");
    }

    @Test
    void unknownArgumentIsNotedAndTheNumberDecides() {
        floor.when(
                new CallArrived(call(1), new Origin(channel(1), "100", "", "", floor.now(), false), "nonsense", false));
        assertThat(floor.timeline()).startsWith("ARRIVED 100", "UNKNOWN_ARGUMENT nonsense", "ROUTED support");
    }

    @Test
    void unknownNumberHearsAMessageAndEndsFailed() {
        floor.when(new CallArrived(call(1), new Origin(channel(1), "999", "", "", floor.now(), false), null, false));
        String message = floor.commands().get(1).object();
        floor.when(new PlaybackEnded(call(1), message, false));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(floor.card(1).ending().cause()).isEqualTo("NO_ROUTE");
    }

    @Test
    void secondStasisStartOfAWaitingCallGoesOn() {
        floor.arrives(1).after(5).arrives(1);
        assertThat(floor.view().calls()).hasSize(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void theSameChannelAfterItsCallHasEndedIsANewCall() {
        floor.arrives(1).after(6).hangsUp(1).arrives(1);
        assertThat(floor.view().calls().keySet()).doesNotContain(call(1)).hasSize(1);
    }

    @Test
    void closedBrowserKeepsTheOfferButBringsNoOther() {
        floor.agentsReady(1).arrives(1).closesBrowser(1);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.after(20);
        assertThat(floor.offeredTo(1)).isZero();
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.OFFLINE);
    }

    @Test
    void closedBrowserInACallDoesNotEndItAndOfflineComesAtItsEnd() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).closesBrowser(1).after(20);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        floor.hangsUp(1).after(31);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.OFFLINE);
    }

    @Test
    void browserThatComesBackInTimeChangesNothing() {
        floor.agentsReady(1)
                .closesBrowser(1)
                .after(10)
                .when(new AgentConnected(agent(1)))
                .after(20);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void availableWithoutASocketIsRefused() {
        floor.hire(1, ConnectMode.ON_ACCEPT).asks(1, DutyStatus.AVAILABLE);
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_CONNECTED);
    }

    @Test
    void ringModeRingsAtOnceAndThePhonesAnswerAccepts() {
        floor.hire(1, ConnectMode.RING)
                .when(new AgentConnected(agent(1)))
                .asks(1, DutyStatus.AVAILABLE)
                .arrives(1);
        assertThat(floor.commands()).extracting(command -> command.verb()).contains(Verb.ORIGINATE);
        floor.phoneAnswers(1, 1).bridged(1, 1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
    }

    @Test
    void lostLineWithdrawsTheOfferAndOffersAgainWhenItIsBack() {
        floor.agentsReady(1).arrives(1).losesAsterisk();
        assertThat(floor.offeredTo(1)).isZero();
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        floor.when(restored(true));
        assertThat(floor.offeredTo(1)).isEqualTo(1);
    }

    @Test
    void callerWhoVanishedInTheGapIsClosedAsSuch() {
        floor.arrives(1).after(10).losesAsterisk().after(30).when(restored(false));
        assertThat(floor.card(1).ending().cause()).isEqualTo("ENDED_WHILE_DISCONNECTED");
    }

    @Test
    void talkingCallSurvivesTheGap() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).losesAsterisk().after(30);
        String bridge = Names.bridge(call(1), 1);
        floor.when(new ConnectionRestored(
                PBX,
                List.of(found()),
                Map.of(leg(1, 1).id(), true),
                Map.of(bridge, Set.of(channel(1).id(), leg(1, 1).id()))));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.commands()).isEmpty();
    }

    @Test
    void strangersLegsAndBridgesAreTakenDown() {
        floor.when(new ConnectionRestored(
                PBX,
                List.of(),
                Map.of(leg(9, 1).id(), true),
                Map.of(Names.bridge(call(9), 1), Set.of(leg(9, 1).id()))));
        assertThat(floor.commands())
                .containsExactly(
                        new HangUp(call(9), PBX, leg(9, 1).id(), HangUpReason.NORMAL, null),
                        new DestroyBridge(call(9), PBX, Names.bridge(call(9), 1)));
    }

    @Test
    void unknownCallerFoundInAsteriskIsRoutedWithItsOldWaitingTime() {
        var since = floor.now().minusSeconds(40);
        floor.when(new ConnectionRestored(
                PBX,
                List.of(new CallArrived(call(7), new Origin(channel(7), "100", "", "", since, false), "support", true)),
                Map.of(),
                Map.of()));
        assertThat(floor.card(7).place().waitingSince()).isEqualTo(since);
    }

    /** The dialplan held them and lets them in as its tries come; and the welcomes take unequal time. */
    @Test
    void heldCallersWaitInTheOrderOfTheirCallsAlsoAfterAWelcome() {
        floor.planned(plan -> Plan.of(plan).welcome("sound:legal", WelcomeMode.FIRST))
                .agentsReady(1)
                .asks(1, DutyStatus.BREAK);
        var called = floor.now().minusSeconds(40);
        for (int caller : List.of(3, 1, 2)) {
            Origin origin =
                    new Origin(channel(caller), "100", "1" + caller, "", called.plusMillis(300L * caller), false);
            floor.when(new CallArrived(call(caller), origin, null, true));
        }
        for (int caller : List.of(2, 3, 1)) {
            floor.when(new PlaybackEnded(
                    call(caller),
                    Names.playback(
                            call(caller), Math.toIntExact(floor.card(caller).seq())),
                    false));
            assertThat(floor.phase(caller)).isEqualTo(CallPhase.WAITING);
        }
        floor.asks(1, DutyStatus.AVAILABLE);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.OFFERED);
        assertThat(floor.card(1).enteredAt()).as("the figures begin after it").isEqualTo(floor.now());
    }

    @Test
    void callersOfADeletedQueueAreToldWhereTheirRouteLeadsNowhere() {
        floor.arrives(1).when(new QueueRemoved(FloorScenario.SUPPORT));
        assertThat(floor.commands()).extracting(command -> command.verb()).containsExactly(Verb.STOP_MUSIC, Verb.PLAY);
        assertThat(floor.card(1).journey().farewell().cause()).isEqualTo("QUEUE_DELETED");
    }

    @Test
    void transferByThePhoneFreesTheAgentAndTheCallGoesOn() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).when(new LegReplaced(leg(1, 1), "Local-1", false));
        assertThat(floor.commands())
                .containsExactly(new HangUp(call(1), PBX, leg(1, 1).id(), HangUpReason.NORMAL, agent(1)));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        floor.phoneGone(1, 1, 16);
        assertThat(floor.phase(1)).as("the old leg no longer counts").isEqualTo(CallPhase.TALKING);
        floor.after(60).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void holdIsCounted() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).when(new PhoneHeld(leg(1, 1)));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.HELD);
        floor.after(20).when(new PhoneUnheld(leg(1, 1))).after(5).hangsUp(1);
        assertThat(floor.card(1).service().held()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void supervisorEndsAConversationAndTheTimelineSaysWho() {
        Actor boss = new Actor(agent(99), "supervisor", true);
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).when(new HangUpRequested(boss, call(1)));
        assertThat(floor.timeline()).contains("SUPERVISOR_ACTION HANG_UP supervisor");
    }

    @Test
    void supervisorWithdrawsAnOffer() {
        Actor boss = new Actor(agent(99), "supervisor", true);
        floor.agentsReady(2).arrives(1).when(new WithdrawRequested(boss, call(1)));
        assertThat(floor.offeredTo(1)).isEqualTo(2);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    private static ConnectionRestored restored(boolean callerThere) {
        return new ConnectionRestored(PBX, callerThere ? List.of(found()) : List.of(), Map.of(), Map.of());
    }

    private static CallArrived found() {
        return new CallArrived(
                call(1),
                new Origin(channel(1), "100", "", "", java.time.Instant.parse("2026-01-05T08:00:00Z"), false),
                null,
                true);
    }

    @Test
    void waitThatIsOverWhileAsteriskIsAwayEndsWithTheGoodbyeWhenItIsBack() {
        floor.arrives(1).losesAsterisk().after(400);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.when(restored(true));
        assertThat(floor.commands()).anyMatch(Play.class::isInstance).noneMatch(HangUp.class::isInstance);
        assertThat(floor.card(1).visits().get(0).outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void waitThatIsOverWhileAsteriskIsAwayGoesOnWhereTheQueueSaysSo() {
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.WAIT_ON));
        floor.arrives(1).losesAsterisk().after(400).when(restored(true));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void agentIsNotBlamedForALineThatBreaksAfterAccept() {
        floor.agentsReady(1).arrives(1).accepts(1, 1);
        floor.when(noAnswerToTheDialling(1)).after(11).accepts(1, 1).when(noAnswerToTheDialling(2));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void agentIsNotBlamedForAPhoneThatIsGoneAfterACut() {
        floor.agentsReady(1).arrives(1);
        for (int cut = 0; cut < 2; cut++) {
            floor.accepts(1, 1).losesAsterisk().when(restored(true)).after(11);
        }
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.OFFERED);
    }

    private static CommandFailed noAnswerToTheDialling(int attempt) {
        return new CommandFailed(call(1), Verb.ORIGINATE, leg(1, attempt).id(), Failure.UNKNOWN, "timeout");
    }
}
