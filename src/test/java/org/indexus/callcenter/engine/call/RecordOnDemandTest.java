package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand.StartRecording;
import org.indexus.callcenter.engine.effect.RecordingCommand.StopRecording;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.junit.jupiter.api.Test;

/** Recordings that an agent starts and stops, and calls with several of them. */
class RecordOnDemandTest {

    private static final RecordingPlan ON_DEMAND = new RecordingPlan(RecordMode.NEVER, 0, null, true);
    private static final String FIRST = Names.recording(call(1), 1);
    private static final String BRIDGE = Names.meeting(call(1), 1);

    private final FloorScenario floor = new FloorScenario();

    @Test
    void theAgentStartsAndStopsWhereTheQueueSaysSo() {
        talks(ON_DEMAND);
        assertThat(controls())
                .contains(CallControl.START_RECORDING)
                .doesNotContain(CallControl.STOP_RECORDING, CallControl.PAUSE_RECORDING);
        assertThat(floor.card(1).recordings()).isEmpty();

        press(CallControl.START_RECORDING);
        assertThat(floor.commands()).containsExactly(new StartRecording(call(1), PBX, BRIDGE, FIRST));
        assertThat(floor.timeline()).containsExactly("RECORDING_REQUESTED");
        assertThat(controls()).doesNotContain(CallControl.START_RECORDING, CallControl.STOP_RECORDING);
        begun(FIRST);
        assertThat(controls()).contains(CallControl.STOP_RECORDING, CallControl.PAUSE_RECORDING);

        press(CallControl.STOP_RECORDING);
        assertThat(floor.commands()).containsExactly(new StopRecording(call(1), PBX, BRIDGE, FIRST));
        assertThat(state(0)).as("true when Asterisk says so").isEqualTo(Recording.State.RECORDING);
        floor.when(new CommandDone(call(1), Verb.STOP_RECORDING, FIRST));
        assertThat(floor.timeline()).containsExactly("RECORDING_STOPPED");
        assertThat(state(0)).isEqualTo(Recording.State.PENDING);
        assertThat(controls()).contains(CallControl.START_RECORDING);
    }

    @Test
    void aNewStartMakesAnotherFileAndBothAreWaitedFor() {
        talks(ON_DEMAND);
        press(CallControl.START_RECORDING);
        begun(FIRST);
        press(CallControl.STOP_RECORDING);
        floor.when(new CommandDone(call(1), Verb.STOP_RECORDING, FIRST));
        press(CallControl.START_RECORDING);
        String second = started();
        assertThat(second).isNotEqualTo(FIRST);
        begun(second);
        floor.hangsUp(1).isDone(1);
        assertThat(floor.commands()).isEmpty();
        floor.when(new RecordingFinished(call(1), second, 5));
        assertThat(floor.view().calls()).as("the first one is owed").containsKey(call(1));

        floor.after(6);
        assertThat(floor.commands()).containsExactly(new RecordingCommand.CheckRecording(call(1), PBX, FIRST));
        floor.when(new RecordingFinished(call(1), FIRST, 3));
        assertThat(floor.view().calls()).doesNotContainKey(call(1));
        assertThat(floor.card(1).recordings()).extracting(Recording::name).containsExactly(FIRST, second);
        assertThat(floor.card(1).recordings()).extracting(Recording::seconds).containsExactly(3, 5);
        assertThat(floor.card(1).recordings()).allMatch(one -> one.agent() != null && one.startedAt() != null);
    }

    @Test
    void whatTheQueueRecordsIsNotTheAgentsToStop() {
        talks(new RecordingPlan(RecordMode.ALWAYS, 100, null, true));
        begun(FIRST);
        assertThat(controls())
                .contains(CallControl.PAUSE_RECORDING)
                .doesNotContain(CallControl.STOP_RECORDING, CallControl.START_RECORDING);
        press(CallControl.STOP_RECORDING);
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
        floor.when(new RecordingFailed(call(1), FIRST, "disk full"));
        assertThat(controls()).contains(CallControl.START_RECORDING);
    }

    @Test
    void whereTheQueueDoesNotSaySoNobodyStarts() {
        talks(RecordingPlan.NEVER);
        assertThat(controls()).doesNotContain(CallControl.START_RECORDING);
        press(CallControl.START_RECORDING);
        assertThat(floor.verdict()).isEqualTo(Verdict.WRONG_STATE);
        assertThat(floor.commands()).isEmpty();
    }

    @Test
    void aStartThatAsteriskRefusesIsToldAndMayBeTriedAgain() {
        talks(ON_DEMAND);
        press(CallControl.START_RECORDING);
        floor.when(new CommandFailed(call(1), Verb.START_RECORDING, FIRST, Failure.REFUSED, "500"));
        assertThat(state(0)).isEqualTo(Recording.State.FAILED);
        press(CallControl.START_RECORDING);
        assertThat(started()).isNotEqualTo(FIRST);
    }

    @Test
    void aStopThatAsteriskRefusesLeavesItRunning() {
        talks(ON_DEMAND);
        press(CallControl.START_RECORDING);
        begun(FIRST);
        press(CallControl.STOP_RECORDING);
        floor.when(new CommandFailed(call(1), Verb.STOP_RECORDING, FIRST, Failure.REFUSED, "500"));
        assertThat(floor.timeline()).containsExactly("CONTROL_FAILED STOP_RECORDING 500");
        assertThat(controls()).contains(CallControl.STOP_RECORDING);
        press(CallControl.STOP_RECORDING);
        floor.when(new CommandFailed(call(1), Verb.STOP_RECORDING, FIRST, Failure.GONE, "404"));
        assertThat(state(0)).isEqualTo(Recording.State.PENDING);
    }

    @Test
    void whoHangsUpBeforeAsteriskHasAnsweredLosesNothing() {
        talks(ON_DEMAND);
        press(CallControl.START_RECORDING);
        floor.hangsUp(1);
        assertThat(floor.commands()).startsWith(new StopRecording(call(1), PBX, BRIDGE, FIRST));
        floor.after(6);
        assertThat(floor.commands()).contains(new RecordingCommand.CheckRecording(call(1), PBX, FIRST));
        floor.when(new RecordingFinished(call(1), FIRST, 1));
        assertThat(state(0)).isEqualTo(Recording.State.STORED);
    }

    @Test
    void aTransferredCallHasAFileOfEachAgent() {
        talks(RecordingPlan.ALWAYS);
        begun(FIRST);
        floor.agentsReady(2);
        TransferTarget queue = new TransferTarget(TransferTarget.Type.QUEUE, "support");
        floor.when(new TransferRequested(by(1), call(1), queue, true, ""));
        assertThat(floor.commands()).contains(new StopRecording(call(1), PBX, BRIDGE, FIRST));
        floor.when(new RecordingFinished(call(1), FIRST, 9));
        assertThat(state(0)).as("known while the caller waits").isEqualTo(Recording.State.STORED);

        floor.talks(2, 1, 2);
        String second = started();
        begun(second);
        floor.hangsUp(1).when(new RecordingFinished(call(1), second, 4));
        assertThat(floor.card(1).recordings()).extracting(Recording::name).containsExactly(FIRST, second);
        assertThat(floor.card(1).recordings())
                .extracting(one -> one.agent().username())
                .containsExactly("agent1", "agent2");
        assertThat(floor.card(1).recordings()).allMatch(one -> one.state() == Recording.State.STORED);
    }

    @Test
    void whatAnAgentStartedEndsWithThatAgentsPart() {
        talks(ON_DEMAND);
        press(CallControl.START_RECORDING);
        begun(FIRST);
        floor.agentsReady(2);
        TransferTarget queue = new TransferTarget(TransferTarget.Type.QUEUE, "support");
        floor.when(new TransferRequested(by(1), call(1), queue, true, "")).talks(2, 1, 2);
        assertThat(floor.commands()).extracting(Command::verb).doesNotContain(Verb.START_RECORDING);
        assertThat(CallControl.of(floor.card(1), agent(2))).contains(CallControl.START_RECORDING);
    }

    @Test
    void afterARestartEachFileIsAskedForUntilItIsFound() {
        aTransferredCallOfWhichNothingIsHeard();
        FloorScenario next = new FloorScenario().agentsReady(1);
        next.when(new FloorRestored(
                new FloorMemory(List.of(floor.card(1)), floor.lastFacts(), Map.of(), List.of()),
                Duration.ofSeconds(15)));
        next.after(6);
        assertThat(next.commands())
                .filteredOn(RecordingCommand.CheckRecording.class::isInstance)
                .hasSize(2);
        next.when(new RecordingFailed(call(1), FIRST, "no such file"));
        next.after(20);
        assertThat(next.commands())
                .filteredOn(RecordingCommand.CheckRecording.class::isInstance)
                .isNotEmpty()
                .allMatch(command -> !command.object().equals(FIRST));
    }

    private void aTransferredCallOfWhichNothingIsHeard() {
        talks(RecordingPlan.ALWAYS);
        begun(FIRST);
        floor.agentsReady(2);
        TransferTarget queue = new TransferTarget(TransferTarget.Type.QUEUE, "support");
        floor.when(new TransferRequested(by(1), call(1), queue, true, "")).talks(2, 1, 2);
        begun(started());
        floor.hangsUp(1);
    }

    private void talks(RecordingPlan plan) {
        floor.planned(queue -> Plan.of(queue).recorded(plan));
        floor.agentsReady(1).arrives(1).talks(1, 1, 1);
    }

    /** The name of the recording that the last step began. */
    private String started() {
        return floor.commands().stream()
                .filter(StartRecording.class::isInstance)
                .map(Command::object)
                .findFirst()
                .orElseThrow();
    }

    private void begun(String name) {
        floor.when(new CommandDone(call(1), Verb.START_RECORDING, name));
    }

    private Recording.State state(int at) {
        return floor.card(1).recordings().get(at).state();
    }

    private void press(CallControl control) {
        floor.when(new ControlRequested(by(1), call(1), control, ""));
    }

    private static Actor by(int agent) {
        return new Actor(agent(agent), "agent" + agent, false);
    }

    private Set<CallControl> controls() {
        return CallControl.of(floor.card(1), agent(1));
    }
}
