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
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.Verdict;
import org.junit.jupiter.api.Test;

/** The agent's buttons in a conversation. */
class ControlsTest {

    private static final String CALLER = channel(1).id();
    private static final String LEG = leg(1, 1).id();
    private static final String BRIDGE = Names.meeting(call(1), 1);
    private static final String RECORDING = Names.recording(call(1), 1);

    private final FloorScenario floor = new FloorScenario();

    @Test
    void holdIsMusicForTheCallerAndIsCounted() {
        talks();

        press(CallControl.HOLD);
        assertThat(floor.commands()).containsExactly(new ChannelCommand.Hold(call(1), PBX, CALLER, "default"));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.HELD);
        assertThat(floor.timeline()).containsExactly("HELD");

        floor.after(7);
        press(CallControl.UNHOLD);
        assertThat(floor.commands()).containsExactly(new ChannelCommand.Unhold(call(1), PBX, CALLER));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).service().held()).isEqualTo(Duration.ofSeconds(7));
        assertThat(floor.timeline()).containsExactly("UNHELD");
    }

    @Test
    void whoeverBeganTheHoldEndsIt() {
        talks();
        floor.when(new PhoneHeld(leg(1, 1)));
        assertThat(controls()).doesNotContain(CallControl.HOLD, CallControl.UNHOLD);
        press(CallControl.UNHOLD);
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
        floor.when(new PhoneUnheld(leg(1, 1)));

        press(CallControl.HOLD);
        floor.when(new PhoneUnheld(leg(1, 1)));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.HELD);
    }

    @Test
    void aHoldThatAsteriskRefusesIsTakenBackAndSoIsTheWayBack() {
        talks();
        press(CallControl.HOLD);
        floor.when(new CommandFailed(call(1), Verb.HOLD, CALLER, Failure.REFUSED, "500"));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.commands()).containsExactly(new ChannelCommand.Unhold(call(1), PBX, CALLER));
        assertThat(floor.timeline()).containsExactly("CONTROL_FAILED HOLD 500", "UNHELD");

        press(CallControl.HOLD);
        press(CallControl.UNHOLD);
        floor.when(new CommandFailed(call(1), Verb.UNHOLD, CALLER, Failure.UNKNOWN, "silent"));
        assertThat(floor.phase(1)).as("the caller hears music still").isEqualTo(CallPhase.HELD);
    }

    @Test
    void aHoldEndsWhenBothAreFoundApartAndComeTogetherAgain() {
        talks();
        press(CallControl.HOLD);
        floor.after(7).losesAsterisk();
        floor.when(new CallFound(call(1), new Remains(true, true, Map.of(LEG, true), Map.of())));

        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).stage()).isEqualTo(CallStage.TALKING);
        assertThat(floor.card(1).phaseSince()).isEqualTo(floor.now());
        assertThat(told()).as("the agent's page is told").isTrue();
    }

    @Test
    void muteAndPauseAreTrueWhenAsteriskSaysSo() {
        floor.planned(plan -> Plan.of(plan).recorded());
        talks();
        floor.when(new CommandDone(call(1), Verb.START_RECORDING, RECORDING));

        press(CallControl.MUTE);
        assertThat(floor.commands()).containsExactly(new LegCommand.Mute(call(1), PBX, LEG, agent(1), true));
        assertThat(controls()).contains(CallControl.MUTE);
        floor.when(new CommandDone(call(1), Verb.MUTE, LEG));
        assertThat(controls()).contains(CallControl.UNMUTE).doesNotContain(CallControl.MUTE);

        press(CallControl.PAUSE_RECORDING);
        assertThat(floor.commands())
                .containsExactly(new RecordingCommand.PauseRecording(call(1), PBX, BRIDGE, RECORDING, true));
        assertThat(floor.card(1).recording().paused()).isFalse();
        floor.when(new CommandDone(call(1), Verb.PAUSE_RECORDING, RECORDING));
        assertThat(floor.card(1).recording().paused()).isTrue();
        assertThat(floor.timeline()).containsExactly("RECORDING_PAUSED");
        assertThat(told()).as("the agent's page is told").isTrue();

        press(CallControl.RESUME_RECORDING);
        floor.when(new CommandFailed(call(1), Verb.RESUME_RECORDING, RECORDING, Failure.REFUSED, "500"));
        assertThat(floor.card(1).recording().paused()).isTrue();
        assertThat(floor.timeline()).containsExactly("CONTROL_FAILED RESUME_RECORDING 500");
    }

    @Test
    void digitsGoToTheCallerAndAreNotWrittenDown() {
        talks();
        floor.when(new ControlRequested(by(1), call(1), CallControl.DTMF, "4711#"));
        assertThat(floor.commands()).containsExactly(new ChannelCommand.SendDigits(call(1), PBX, CALLER, "4711#"));
        assertThat(floor.timeline()).containsExactly("DIGITS_SENT 5");
    }

    @Test
    void theButtonsAreTheAgentsOwnAndOnlyInAConversation() {
        floor.agentsReady(2).arrives(1);
        press(CallControl.HOLD);
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
        floor.talks(1, 1, 1);
        floor.when(new ControlRequested(by(2), call(1), CallControl.HOLD, ""));
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_YOURS);
        floor.hangsUp(1);
        press(CallControl.UNHOLD);
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
    }

    @Test
    void aPhoneThatSendsTheCallerOnEndsTheHold() {
        talks();
        press(CallControl.HOLD);
        floor.when(new LegReplaced(leg(1, 1), "Local-1", false));
        assertThat(floor.commands()).startsWith(new ChannelCommand.Unhold(call(1), PBX, CALLER));
        assertThat(controls()).isEmpty();
    }

    @Test
    void aRestartFindsTheCallerOnHold() {
        talks();
        press(CallControl.HOLD);
        FloorScenario next = new FloorScenario().agentsReady(1);
        next.when(new FloorRestored(
                new FloorMemory(List.of(floor.card(1)), floor.lastFacts(), Map.of(), List.of()),
                Duration.ofSeconds(15)));
        assertThat(next.phase(1)).isEqualTo(CallPhase.HELD);
        next.when(new ControlRequested(by(1), call(1), CallControl.UNHOLD, ""));
        assertThat(next.commands()).containsExactly(new ChannelCommand.Unhold(call(1), PBX, CALLER));
    }

    private void talks() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1);
    }

    private void press(CallControl control) {
        floor.when(new ControlRequested(by(1), call(1), control, ""));
    }

    private static Actor by(int agent) {
        return new Actor(agent(agent), "agent" + agent, false);
    }

    private java.util.Set<CallControl> controls() {
        return CallControl.of(floor.card(1), agent(1));
    }

    private boolean told() {
        return floor.effects().stream().anyMatch(AgentCallChanged.class::isInstance);
    }
}
