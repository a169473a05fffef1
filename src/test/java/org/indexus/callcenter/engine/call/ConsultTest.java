package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Participant;
import org.indexus.callcenter.engine.model.ParticipantState;
import org.indexus.callcenter.engine.model.Participants;
import org.indexus.callcenter.engine.model.Segment;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.junit.jupiter.api.Test;

/** Agent 1 talks to caller 1 and consults agent 2, or a number outside. */
class ConsultTest {

    private static final String CALLER = channel(1).id();
    private static final String AGENT = Names.leg(call(1), 1);
    private static final String COLLEAGUE = Names.leg(call(1), 2);
    private static final String OUTSIDE = Names.external(call(1), 2);
    private static final String MAIN = Names.bridge(call(1), 1);
    private static final String ASIDE = Names.consultation(call(1), 2);
    private static final String TONE = Names.tone(call(1), 2);

    private final FloorScenario floor = new FloorScenario();

    @Test
    void theCallerHearsMusicWhileTheColleagueIsAsked() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);

        asks(TransferTarget.Type.AGENT, "agent2");

        assertThat(floor.phase(1)).isEqualTo(CallPhase.CONSULTING);
        assertThat(floor.offeredTo(1)).isEqualTo(2);
        assertThat(floor.commands())
                .containsExactly(
                        new ChannelCommand.Hold(call(1), PBX, CALLER, "default"),
                        new BridgeCommand.LeaveBridge(call(1), PBX, AGENT, MAIN),
                        new ChannelCommand.Play(call(1), PBX, AGENT, TONE, "tone:ring", null));
        assertThat(controls(1)).containsExactly(CallControl.MUTE, CallControl.CANCEL_CONSULT);
    }

    @Test
    void theyTalkAsideWhenTheColleaguesPhoneHasAnswered() {
        consulting();

        assertThat(states())
                .containsExactly(ParticipantState.ON_HOLD, ParticipantState.CONSULTING, ParticipantState.CONSULTING);
        assertThat(controls(1))
                .containsExactlyInAnyOrder(
                        CallControl.MUTE,
                        CallControl.DTMF,
                        CallControl.SWAP,
                        CallControl.CANCEL_CONSULT,
                        CallControl.COMPLETE_TRANSFER,
                        CallControl.CONFERENCE);
        assertThat(controls(2)).containsExactlyInAnyOrder(CallControl.MUTE, CallControl.LEAVE);
        assertThat(floor.status(2).status()).isEqualTo(DutyStatus.BUSY);
    }

    @Test
    void completedTheColleagueHasTheCallerAndTheAgentIsFreeInTheSameTurn() {
        consulting().after(20);

        press(1, CallControl.COMPLETE_TRANSFER, "");

        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.status(2).status()).isEqualTo(DutyStatus.BUSY);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).agent().id()).isEqualTo(agent(2));
        assertThat(floor.commands())
                .containsExactly(
                        new BridgeCommand.MoveToBridge(call(1), PBX, COLLEAGUE, MAIN),
                        new ChannelCommand.Unhold(call(1), PBX, CALLER),
                        new BridgeCommand.DestroyBridge(call(1), PBX, ASIDE, COLLEAGUE),
                        new LegCommand.HangUp(call(1), PBX, AGENT, HangUpReason.NORMAL, agent(1)));
        Segment first = floor.card(1).journey().segments().get(0);
        assertThat(first.end()).isEqualTo(SegmentEnd.TRANSFERRED);
        assertThat(first.transferredTo()).isEqualTo(new TransferTarget(TransferTarget.Type.AGENT, "agent2"));
        assertThat(first.consulted()).isEqualTo(Duration.ofSeconds(20));
        assertThat(first.held()).isEqualTo(Duration.ofSeconds(20));

        floor.after(7).isDone(1).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(floor.status(2).status()).isEqualTo(DutyStatus.WRAP_UP);
        List<Segment> segments = floor.card(1).segmentsUntil(floor.now());
        assertThat(segments).extracting(segment -> segment.agent().id()).containsExactly(agent(1), agent(2));
        assertThat(segments.get(0).wrapUp()).isEqualTo(Duration.ofSeconds(7));
        assertThat(segments.get(1).consulted()).isEqualTo(Duration.ofSeconds(20));
        assertThat(segments.get(1).talked()).isEqualTo(Duration.ofSeconds(7));
        floor.isDone(2);
        assertThat(floor.view().calls()).isEmpty();
    }

    @Test
    void swappedTheColleagueHearsMusicAndTheCallerTheAgent() {
        consulting().after(5);

        press(1, CallControl.SWAP, "");
        assertThat(floor.commands())
                .containsExactly(
                        new ChannelCommand.Hold(call(1), PBX, COLLEAGUE, "default"),
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, MAIN),
                        new ChannelCommand.Unhold(call(1), PBX, CALLER));
        assertThat(states())
                .containsExactly(ParticipantState.CONNECTED, ParticipantState.CONNECTED, ParticipantState.ON_HOLD);

        press(1, CallControl.SWAP, "");
        assertThat(floor.commands())
                .containsExactly(
                        new ChannelCommand.Hold(call(1), PBX, CALLER, "default"),
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, ASIDE),
                        new ChannelCommand.Unhold(call(1), PBX, COLLEAGUE));
        press(1, CallControl.CANCEL_CONSULT, "");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).service().held()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aColleagueWhomNobodyShallHearStaysMuteWhenOffHold() {
        consulting();
        press(2, CallControl.MUTE, "");
        floor.when(new CommandDone(call(1), Verb.MUTE, COLLEAGUE));
        press(1, CallControl.SWAP, "");

        press(1, CallControl.SWAP, "");

        assertThat(floor.commands())
                .containsSubsequence(
                        new ChannelCommand.Unhold(call(1), PBX, COLLEAGUE),
                        new LegCommand.Mute(call(1), PBX, COLLEAGUE, agent(2), true));
    }

    @Test
    void cancelledTheAgentIsBackWithTheCallerAndTheColleagueHasNoWorkAfterIt() {
        consulting().after(3);

        press(1, CallControl.CANCEL_CONSULT, "");

        assertThat(floor.commands())
                .containsExactly(
                        new LegCommand.HangUp(call(1), PBX, COLLEAGUE, HangUpReason.NORMAL, agent(2)),
                        new BridgeCommand.DestroyBridge(call(1), PBX, ASIDE, AGENT),
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, MAIN),
                        new ChannelCommand.Unhold(call(1), PBX, CALLER));
        assertThat(floor.status(2).status()).isEqualTo(DutyStatus.AVAILABLE);
        Segment asked = floor.card(1).journey().segments().get(0);
        assertThat(asked.end()).isEqualTo(SegmentEnd.CONSULTED);
        assertThat(asked.talked()).isEqualTo(Duration.ZERO);
        assertThat(asked.consulted()).isEqualTo(Duration.ofSeconds(3));
        assertThat(floor.card(1).service().times().consulted()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void whoDeclinesMissesOrIsNotReachedGivesTheAgentBack() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);
        asks(TransferTarget.Type.AGENT, "agent2");
        floor.declines(2, 1);
        assertBack("CONSULT_FAILED DECLINED");

        asks(TransferTarget.Type.AGENT, "agent2");
        floor.after(21);
        assertBack("CONSULT_FAILED MISSED");

        asks(TransferTarget.Type.AGENT, "agent2");
        floor.accepts(2, 1).when(new LegEnded(new ChannelRef(PBX, Names.leg(call(1), 4)), 17));
        assertBack("CONSULT_FAILED PHONE_BUSY");

        asks(TransferTarget.Type.NUMBER, "0905111222");
        floor.when(new LegEnded(new ChannelRef(PBX, Names.external(call(1), 5)), 1));
        assertBack("CONSULT_FAILED PHONE_REFUSED CAUSE 1");

        asks(TransferTarget.Type.NUMBER, "0905111222");
        floor.after(61);
        assertBack("CONSULT_FAILED PHONE_NO_ANSWER");
    }

    @Test
    void whoIsNotFreeOrNotThereIsRefused() {
        floor.agentsReady(3).arrives(1).talks(1, 1, 1).asks(2, DutyStatus.BREAK);
        asks(TransferTarget.Type.AGENT, "agent2");
        assertThat(floor.verdict()).isEqualTo(Verdict.TARGET_NOT_FREE);
        asks(TransferTarget.Type.AGENT, "agent1");
        assertThat(floor.verdict()).isEqualTo(Verdict.UNKNOWN_TARGET);
        asks(TransferTarget.Type.QUEUE, "support");
        assertThat(floor.verdict()).isEqualTo(Verdict.UNKNOWN_TARGET);
        floor.when(new ConsultRequested(by(3), call(1), new TransferTarget(TransferTarget.Type.AGENT, "agent2")));
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_YOURS);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
    }

    @Test
    void aNumberOutsideIsDialledAndTakesTheCaller() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1);
        asks(TransferTarget.Type.NUMBER, "0905111222");
        assertThat(floor.commands())
                .anyMatch(command -> command instanceof LegCommand.Dial dial
                        && dial.object().equals(OUTSIDE)
                        && dial.outside()
                        && dial.number().equals("0905111222"));
        ChannelRef outside = new ChannelRef(PBX, OUTSIDE);
        floor.when(new LegRinging(outside)).when(new LegAnswered(outside));
        together();
        press(1, CallControl.COMPLETE_TRANSFER, "");

        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        floor.isDone(1).when(new LegEnded(outside, 16));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whoeverHangsUpInAConsultationDropsNobodyButTheCaller() {
        consulting();
        floor.when(new LegEnded(new ChannelRef(PBX, AGENT), 16));
        assertThat(floor.card(1).agent().id()).as("caller and colleague go on").isEqualTo(agent(2));

        floor.hangsUp(1).isDone(1).isDone(2).arrives(2).talks(1, 2, 1);
        floor.when(new ConsultRequested(by(1), call(2), new TransferTarget(TransferTarget.Type.AGENT, "agent2")));
        floor.when(new HangUpRequested(by(1), call(2)));
        assertThat(floor.phase(2))
                .as("nobody is there yet: back in line, and offered")
                .isEqualTo(CallPhase.OFFERED);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
    }

    @Test
    void theCallersHangUpEndsItForAll() {
        consulting();
        floor.hangsUp(1);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.status(2).status()).isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.commands())
                .contains(
                        new LegCommand.HangUp(call(1), PBX, COLLEAGUE, HangUpReason.NORMAL, agent(2)),
                        new LegCommand.HangUp(call(1), PBX, AGENT, HangUpReason.NORMAL, agent(1)));
    }

    @Test
    void inAConferenceAnybodyButTheCallerMayLeave() {
        consulting();
        press(1, CallControl.CONFERENCE, "");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.CONFERENCE);
        assertThat(floor.commands())
                .as("nobody may join a bridge for two")
                .containsExactly(
                        new ChannelCommand.Unhold(call(1), PBX, CALLER),
                        new BridgeCommand.MoveToBridge(call(1), PBX, CALLER, ASIDE),
                        new BridgeCommand.DestroyBridge(call(1), PBX, MAIN, CALLER));
        assertThat(floor.card(1).service().bridge()).isEqualTo(ASIDE);
        assertThat(controls(2)).containsExactlyInAnyOrder(CallControl.MUTE, CallControl.LEAVE, CallControl.DROP);

        press(1, CallControl.LEAVE, "");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).agent().id()).isEqualTo(agent(2));
        assertThat(floor.card(1).journey().segments().get(0).end()).isEqualTo(SegmentEnd.CONFERENCED);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
    }

    @Test
    void whereARecordingGoesOnTheConferenceMeetsInItsBridge() {
        floor.planned(plan -> Plan.of(plan).recorded());
        consulting();
        press(1, CallControl.CONFERENCE, "");
        String recorded = Names.meeting(call(1), 1);
        assertThat(floor.commands())
                .containsExactly(
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, recorded),
                        new BridgeCommand.MoveToBridge(call(1), PBX, COLLEAGUE, recorded),
                        new ChannelCommand.Unhold(call(1), PBX, CALLER));
        floor.when(new CommandDone(call(1), Verb.MOVE, COLLEAGUE));
        assertThat(floor.commands()).containsExactly(new BridgeCommand.DestroyBridge(call(1), PBX, ASIDE, AGENT));
    }

    /** Music that ends while its channel enters a bridge may play on. */
    @Test
    void whoIsOnHoldIsOffHoldBeforeTheWayToTheOthers() {
        FloorScenario completed = swapped();
        completed.when(new ControlRequested(by(1), call(1), CallControl.COMPLETE_TRANSFER, ""));
        assertThat(completed.commands())
                .startsWith(
                        new ChannelCommand.Unhold(call(1), PBX, COLLEAGUE),
                        new BridgeCommand.MoveToBridge(call(1), PBX, COLLEAGUE, MAIN));
        FloorScenario meeting = swapped();
        meeting.when(new ControlRequested(by(1), call(1), CallControl.CONFERENCE, ""));
        assertThat(meeting.commands())
                .containsExactly(
                        new ChannelCommand.Unhold(call(1), PBX, COLLEAGUE),
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, ASIDE),
                        new BridgeCommand.MoveToBridge(call(1), PBX, CALLER, ASIDE),
                        new BridgeCommand.DestroyBridge(call(1), PBX, MAIN, CALLER));
    }

    private static FloorScenario swapped() {
        FloorScenario floor = new FloorScenario().agentsReady(2).arrives(1).talks(1, 1, 1);
        floor.when(new ConsultRequested(by(1), call(1), new TransferTarget(TransferTarget.Type.AGENT, "agent2")));
        floor.accepts(2, 1).phoneAnswers(1, 2).when(new CommandDone(call(1), Verb.JOIN, ASIDE));
        return floor.when(new ControlRequested(by(1), call(1), CallControl.SWAP, ""));
    }

    @Test
    void somebodyIsDroppedFromAConference() {
        consulting();
        press(1, CallControl.CONFERENCE, "");
        press(1, CallControl.DROP, "somebody");
        assertThat(floor.verdict()).isEqualTo(Verdict.UNKNOWN_TARGET);
        press(1, CallControl.DROP, COLLEAGUE);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).agent().id()).isEqualTo(agent(1));
        assertThat(floor.status(2).status()).as("has talked to the caller").isEqualTo(DutyStatus.WRAP_UP);
    }

    private void assertBack(String told) {
        assertThat(floor.timeline()).contains(told);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).service().guest()).isNull();
        assertThat(floor.commands())
                .contains(
                        new BridgeCommand.MoveToBridge(call(1), PBX, AGENT, MAIN),
                        new ChannelCommand.Unhold(call(1), PBX, CALLER));
        floor.after(15); // whose phone failed is left alone for a while
    }

    private FloorScenario consulting() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);
        asks(TransferTarget.Type.AGENT, "agent2");
        floor.accepts(2, 1).phoneAnswers(1, 2);
        return together();
    }

    private FloorScenario together() {
        return floor.when(new CommandDone(call(1), Verb.JOIN, ASIDE));
    }

    private void asks(TransferTarget.Type type, String ref) {
        floor.when(new ConsultRequested(by(1), call(1), new TransferTarget(type, ref)));
    }

    private void press(int agent, CallControl control, String detail) {
        floor.when(new ControlRequested(by(agent), call(1), control, detail));
    }

    private static Actor by(int agent) {
        return new Actor(agent(agent), "agent" + agent, false);
    }

    private Set<CallControl> controls(int agent) {
        return CallControl.of(floor.card(1), agent(agent));
    }

    private List<ParticipantState> states() {
        return Participants.of(floor.card(1)).stream()
                .map(Participant::state)
                .filter(state -> state != ParticipantState.LEFT)
                .toList();
    }
}
