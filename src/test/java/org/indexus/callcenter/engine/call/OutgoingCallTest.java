package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.SUPPORT;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.agent.StatusRequested;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallPlaced;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallDirection;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent calls somebody: the own phone first, then the number. */
class OutgoingCallTest {

    private static final String NUMBER = "+421905123456";
    private static final ChannelRef CALLED = new ChannelRef(PBX, Names.external(call(1), 1));
    private static final String LEG = leg(1, 1).id();
    private static final String BRIDGE = Names.bridge(call(1), 1);
    private static final Actor AGENT = new Actor(agent(1), "agent1", false);

    private final FloorScenario floor = new FloorScenario().agentsReady(1);

    @Test
    void callsThePhoneThenTheNumberThenBothTalk() {
        place(SUPPORT);
        assertThat(floor.verdict()).isEqualTo(Verdict.OK);
        assertThat(floor.commands()).singleElement().isInstanceOf(LegCommand.Originate.class);
        assertThat(floor.card(1).stage()).isEqualTo(CallStage.CALLING_AGENT);
        assertThat(floor.card(1).origin().direction()).isEqualTo(CallDirection.OUTBOUND);
        assertThat(floor.card(1).queue().id()).isEqualTo(SUPPORT);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BUSY);

        floor.when(new LegAnswered(leg(1, 1)));
        String tone = ((ChannelCommand.Play) floor.commands().get(0)).object();
        floor.when(new CommandDone(call(1), Verb.PLAY, tone));
        assertThat(floor.commands())
                .containsExactly(new LegCommand.Dial(call(1), PBX, CALLED.id(), NUMBER, true, "", 65));
        floor.when(new LegRinging(CALLED)).when(new LegAnswered(CALLED));
        assertThat(floor.commands())
                .containsExactly(
                        new ChannelCommand.StopPlayback(call(1), PBX, CALLED.id(), tone),
                        new BridgeCommand.CreateBridge(call(1), PBX, CALLED.id(), BRIDGE),
                        new BridgeCommand.Join(call(1), PBX, CALLED.id(), LEG, BRIDGE));
        floor.bridged(1, 1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);

        floor.when(new LegEnded(CALLED, 16));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.CALLER);
        assertThat(floor.card(1).visits()).isEmpty();
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
    }

    @Test
    void nobodyIsOfferedMeanwhileAndWhoWaitsIsServedAfterwards() {
        place(null);
        floor.arrives(2);
        assertThat(floor.phase(2)).isEqualTo(CallPhase.WAITING);
        answer();
        floor.when(new HangUpRequested(AGENT, call(1)));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        floor.after(29);
        assertThat(floor.phase(2)).isEqualTo(CallPhase.WAITING);
        floor.after(2);
        assertThat(floor.phase(2)).isEqualTo(CallPhase.OFFERED);
    }

    @ParameterizedTest
    @CsvSource({"17, BUSY", "19, NO_ANSWER", "18, NO_ANSWER", "21, REJECTED", "1, FAILED", "34, FAILED", "0, FAILED"})
    void theFarSidesCauseIsTheOutcome(int cause, Outcome outcome) {
        place(null);
        ring();
        floor.when(new LegEnded(CALLED, cause));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(outcome);
        assertThat(floor.card(1).ending().cause()).isEqualTo(outcome == Outcome.FAILED ? "CAUSE " + cause : null);
        assertThat(hungUp()).contains(LEG);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void whoRingsInVainForAMinuteIsNotReached() {
        place(null);
        ring();
        floor.after(61);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(hungUp()).contains(LEG, CALLED.id());
    }

    @Test
    void theAgentGivesUp() {
        place(null);
        floor.when(new HangUpRequested(AGENT, call(1)));
        assertCancelled();
    }

    @Test
    void theAgentGivesUpWhileItRings() {
        place(null);
        ring();
        floor.when(new HangUpRequested(AGENT, call(1)));
        assertCancelled();
    }

    @Test
    void theAgentHangsUpThePhone() {
        place(null);
        ring();
        floor.when(new LegEnded(leg(1, 1), 0));
        assertCancelled();
        // what answers in the same instant is hung up
        floor.when(new LegAnswered(CALLED));
        assertThat(hungUp()).contains(CALLED.id());
    }

    private void assertCancelled() {
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.AGENT);
        assertThat(hungUp()).contains(LEG, CALLED.id());
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void anAgentsPhoneThatDoesNotAnswerFailsTheCall() {
        place(null);
        floor.after(16);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(floor.card(1).ending().cause()).isEqualTo("PHONE_NO_ANSWER");
        floor.when(new CallPlaced(AGENT, call(2), NUMBER, null, null))
                .when(new CommandFailed(call(2), Verb.ORIGINATE, leg(2, 1).id(), Failure.REFUSED, "500"));
        assertThat(floor.card(2).ending().cause()).isEqualTo("PHONE_UNREACHABLE");
    }

    @Test
    void aBreakGoesOnAfterTheCallAndItsWrapUp() {
        floor.when(new StatusRequested(agent(1), DutyStatus.BREAK, "LUNCH", AGENT));
        place(null);
        answer();
        assertThat(floor.status(1).next().reason()).isEqualTo("LUNCH");
        floor.when(new LegEnded(CALLED, 16)).isDone(1);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
        assertThat(floor.status(1).reason()).isEqualTo("LUNCH");
    }

    @Test
    void theWorkAfterTheCallBeforeIsOver() {
        floor.arrives(2).talks(1, 2, 1).hangsUp(2).after(7);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        place(null);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BUSY);
        assertThat(floor.timeline()).contains("WRAP_UP_ENDED");
        answer();
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
    }

    @Test
    void isRefusedToWhoHasACallOrNoPhoneOrNoBrowser() {
        floor.arrives(2);
        place(null);
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
        floor.hangsUp(2).closesBrowser(1);
        place(null);
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_CONNECTED);
        floor.when(new CallPlaced(new Actor(agent(9), "x", false), call(1), NUMBER, null, null));
        assertThat(floor.verdict()).isEqualTo(Verdict.UNKNOWN_AGENT);
        floor.when(new CallPlaced(AGENT, call(1), "31&32", null, null));
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_CONNECTED);
        floor.losesAsterisk();
    }

    @Test
    void isRefusedWhileNoAsteriskIsThere() {
        floor.losesAsterisk();
        place(null);
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_AVAILABLE);
    }

    @Test
    void whoWasCalledIsACallerOnHoldAndInALine() {
        place(null);
        answer();
        floor.when(new ControlRequested(AGENT, call(1), CallControl.HOLD, ""));
        assertThat(floor.commands()).containsExactly(new ChannelCommand.Hold(call(1), PBX, CALLED.id(), "default"));
        floor.when(new TransferRequested(
                AGENT, call(1), new TransferTarget(TransferTarget.Type.QUEUE, "support"), true, ""));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.when(new LegAnswered(CALLED));
        assertThat(hungUp()).isEmpty();
        floor.when(new LegEnded(CALLED, 16));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void aRestartFindsTheCallWhereItWas() {
        place(null);
        ring();
        FloorScenario next = restarted(floor);
        assertThat(next.card(1).stage()).isEqualTo(CallStage.CALLING_NUMBER);
        assertThat(next.status(1).status()).isEqualTo(DutyStatus.BUSY);
        next.when(new ConnectionRestored(PBX, List.of(), Map.of(LEG, true, CALLED.id(), true), Map.of()));
        assertThat(next.commands())
                .extracting(Command::verb)
                .contains(Verb.JOIN)
                .doesNotContain(Verb.HANG_UP);
        next.bridged(1, 1);
        FloorScenario last = restarted(next);
        last.when(new ConnectionRestored(
                PBX, List.of(), Map.of(LEG, true, CALLED.id(), true), Map.of(BRIDGE, Set.of(LEG, CALLED.id()))));
        assertThat(last.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(last.commands()).isEmpty();
    }

    @Test
    void whoIsNotThereAfterAGapEndsTheCall() {
        place(null);
        ring();
        floor.losesAsterisk();
        floor.when(new ConnectionRestored(PBX, List.of(), Map.of(LEG, true), Map.of()));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(floor.card(1).ending().cause()).isEqualTo(CallFound.LOST);
        assertThat(hungUp()).contains(LEG);
    }

    @Test
    void whoIsConsultedOutsideIsNotShownTheCustomersNumber() {
        place(null);
        answer();
        String third = "0905999888";
        floor.when(new ConsultRequested(AGENT, call(1), new TransferTarget(TransferTarget.Type.NUMBER, third)));
        String leg = Names.external(call(1), 2);
        assertThat(floor.commands()).contains(new LegCommand.Dial(call(1), PBX, leg, third, true, "", 65));
    }

    @Test
    void theCustomerListIsAskedWhomItIs() {
        place(null);
        assertThat(floor.timeline()).containsSubsequence("PLACED " + NUMBER, "CONNECTING");
        floor.when(new CallFound(call(1), new Remains(false, false, Map.of(LEG, false), Map.of())));
        assertThat(floor.card(1).stage()).isEqualTo(CallStage.CALLING_AGENT);
    }

    @Test
    void theQueuesNumberIsShownAndItsRecordingMade() {
        floor.planned(plan -> Plan.of(plan).recorded());
        place(SUPPORT);
        answer();
        assertThat(floor.commands()).extracting(Command::verb).contains(Verb.START_RECORDING);
    }

    private void place(@Nullable QueueId queue) {
        floor.when(new CallPlaced(AGENT, call(1), NUMBER, queue, null));
    }

    /** The floor after a restart, which has not heard of its Asterisk yet. */
    private static FloorScenario restarted(FloorScenario before) {
        FloorScenario next = new FloorScenario().hire(1, ConnectMode.ON_ACCEPT).losesAsterisk();
        FloorMemory memory = new FloorMemory(List.of(before.card(1)), before.lastFacts(), Map.of(), List.of());
        return next.when(new FloorRestored(memory, FloorScenario.GRACE));
    }

    private void ring() {
        floor.when(new LegAnswered(leg(1, 1)));
        String tone = ((ChannelCommand.Play) floor.commands().get(0)).object();
        floor.when(new CommandDone(call(1), Verb.PLAY, tone)).when(new LegRinging(CALLED));
    }

    private void answer() {
        ring();
        floor.when(new LegAnswered(CALLED)).bridged(1, 1);
    }

    private List<String> hungUp() {
        return floor.commands().stream()
                .filter(command -> command.verb() == Verb.HANG_UP)
                .map(Command::object)
                .toList();
    }
}
