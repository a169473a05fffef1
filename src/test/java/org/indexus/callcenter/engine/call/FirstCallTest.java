package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.BridgeCommand.CreateBridge;
import org.indexus.callcenter.engine.effect.BridgeCommand.DestroyBridge;
import org.indexus.callcenter.engine.effect.BridgeCommand.Join;
import org.indexus.callcenter.engine.effect.ChannelCommand.Answer;
import org.indexus.callcenter.engine.effect.ChannelCommand.Play;
import org.indexus.callcenter.engine.effect.ChannelCommand.StartMusic;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopMusic;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopPlayback;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand.HangUp;
import org.indexus.callcenter.engine.effect.LegCommand.Originate;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand.StartRecording;
import org.indexus.callcenter.engine.effect.RecordingCommand.StopRecording;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.junit.jupiter.api.Test;

/** One call from arrival to wrap-up, with the exact commands in their order. */
class FirstCallTest {

    private static final String CHANNEL = channel(1).id();
    private static final String LEG = Names.leg(call(1), 1);
    private static final String BRIDGE = Names.bridge(call(1), 1);
    private static final String RECORDED = Names.meeting(call(1), 1);
    private static final String RECORDING = Names.recording(call(1), 1);

    private final FloorScenario floor = new FloorScenario();

    @Test
    void arrivalIsAnsweredHearsMusicAndIsOfferedInTheSameTurn() {
        floor.agentsReady(1).arrives(1);
        assertThat(floor.commands())
                .containsExactly(new Answer(call(1), PBX, CHANNEL), new StartMusic(call(1), PBX, CHANNEL, "default"));
        assertThat(floor.timeline())
                .containsExactly(
                        "ARRIVED 100",
                        "ROUTED support",
                        "QUEUED support",
                        "OFFERED ON_ACCEPT, LONGEST_IDLE, idleSeconds=1, priority=1, free=1");
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.OFFERED);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.OFFERED);
    }

    @Test
    void welcomeIsPlayedBesideTheOfferAndMusicFollowsIt() {
        floor.planned(plan -> Plan.of(plan).welcome("sound:hello-world", WelcomeMode.PARALLEL))
                .agentsReady(1)
                .arrives(1);
        String playback = ((Play) floor.commands().get(1)).object();
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.when(new PlaybackEnded(call(1), playback, false));
        assertThat(floor.commands()).containsExactly(new StartMusic(call(1), PBX, CHANNEL, "default"));
    }

    @Test
    void bridgingCutsTheWelcome() {
        floor.planned(plan -> Plan.of(plan).welcome("sound:hello-world", WelcomeMode.PARALLEL))
                .agentsReady(1)
                .arrives(1);
        String playback = ((Play) floor.commands().get(1)).object();
        floor.accepts(1, 1).phoneAnswers(1, 1);
        assertThat(floor.commands())
                .containsExactly(
                        new CreateBridge(call(1), PBX, CHANNEL, BRIDGE),
                        new StopPlayback(call(1), PBX, CHANNEL, playback),
                        new Join(call(1), PBX, CHANNEL, LEG, BRIDGE));
    }

    @Test
    void welcomeFirstKeepsTheCallerOutOfTheLineUntilItEnds() {
        floor.planned(plan -> Plan.of(plan).welcome("sound:legal", WelcomeMode.FIRST))
                .agentsReady(1)
                .arrives(1);
        String playback = ((Play) floor.commands().get(1)).object();
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        assertThat(floor.offeredTo(1)).isZero();
        floor.after(7).when(new PlaybackEnded(call(1), playback, false));
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        assertThat(floor.card(1).enteredAt()).isEqualTo(floor.now());
        assertThat(floor.card(1).place().waitingSince())
                .isEqualTo(floor.card(1).origin().arrivedAt());
    }

    @Test
    void aPromptThatCannotBePlayedIsInTheTimelineAndTheCallGoesOn() {
        floor.planned(plan -> Plan.of(plan).welcome("prompt:x", WelcomeMode.FIRST))
                .arrives(1);
        String playback = ((Play) floor.commands().get(1)).object();
        floor.when(new CommandFailed(call(1), Verb.PLAY, playback, Failure.REFUSED, "no folder"));
        assertThat(floor.timeline()).containsExactly("PROMPT_FAILED no folder", "WELCOME_ENDED", "QUEUED support");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void acceptCallsThePhoneAndItsAnswerBridgesBoth() {
        floor.agentsReady(1).arrives(1).accepts(1, 1);
        assertThat(floor.commands())
                .containsExactly(
                        new Originate(call(1), PBX, LEG, agent(1), "PJSIP/agent1", "+421905123451", "Ján", true, 20));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BUSY);
        floor.phoneAnswers(1, 1);
        assertThat(floor.commands())
                .containsExactly(
                        new CreateBridge(call(1), PBX, CHANNEL, BRIDGE),
                        new StopMusic(call(1), PBX, CHANNEL),
                        new Join(call(1), PBX, CHANNEL, LEG, BRIDGE));
        floor.bridged(1, 1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.timeline()).containsExactly("ANSWERED");
    }

    @Test
    void recordingIsStoppedBeforeTheBridgeGoes() {
        floor.planned(plan -> Plan.of(plan).recorded())
                .agentsReady(1)
                .arrives(1)
                .talks(1, 1, 1);
        assertThat(floor.commands()).containsExactly(new StartRecording(call(1), PBX, RECORDED, RECORDING));
        floor.when(new CommandDone(call(1), Verb.START_RECORDING, RECORDING))
                .after(60)
                .hangsUp(1);
        assertThat(floor.commands())
                .containsExactly(
                        new StopRecording(call(1), PBX, RECORDED, RECORDING),
                        new HangUp(call(1), PBX, LEG, HangUpReason.NORMAL, agent(1)),
                        new DestroyBridge(call(1), PBX, RECORDED));
        assertThat(floor.card(1).recording().state()).isEqualTo(Recording.State.PENDING);
        floor.when(new RecordingFinished(call(1), RECORDING, 60));
        assertThat(floor.card(1).recording().state()).isEqualTo(Recording.State.STORED);
        assertThat(floor.card(1).recording().seconds()).isEqualTo(60);
    }

    @Test
    void recordingOfWhichNothingIsHeardIsAskedFor() {
        floor.planned(plan -> Plan.of(plan).recorded())
                .agentsReady(1)
                .arrives(1)
                .talks(1, 1, 1)
                .when(new CommandDone(call(1), Verb.START_RECORDING, RECORDING))
                .hangsUp(1)
                .after(6);
        assertThat(floor.commands()).contains(new RecordingCommand.CheckRecording(call(1), PBX, RECORDING));
    }

    @Test
    void callerHangsUpAndTheAgentWrapsUpThenIsFreeAgain() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).after(90).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.CALLER);
        assertThat(floor.card(1).talkedUntil(floor.now())).isEqualTo(Duration.ofSeconds(90));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        floor.after(12).isDone(1);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.card(1).wrapUp()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void agentsPhoneHangsUpAndTheCallerIsHungUp() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).phoneGone(1, 1, 16);
        assertThat(floor.card(1).ending().by()).isEqualTo(EndedBy.AGENT);
        assertThat(floor.commands()).contains(new HangUp(call(1), PBX, CHANNEL, HangUpReason.NORMAL, null));
    }

    @Test
    void wrapUpRunsOutByItself() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).hangsUp(1).after(30);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.view().calls()).isEmpty();
    }

    @Test
    void breakAskedForInACallIsTakenAfterTheWrapUp() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).asks(1, DutyStatus.BREAK);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BUSY);
        assertThat(floor.status(1).next().status()).isEqualTo(DutyStatus.BREAK);
        floor.hangsUp(1).isDone(1);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
    }

    @Test
    void nextCallerIsOfferedInTheTurnInWhichTheAgentIsDone() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1).arrives(2).hangsUp(1);
        assertThat(floor.offeredTo(2)).isZero();
        floor.isDone(1);
        assertThat(floor.offeredTo(2)).isEqualTo(1);
    }
}
