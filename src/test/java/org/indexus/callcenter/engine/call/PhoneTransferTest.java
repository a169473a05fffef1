package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.GRACE;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.call.state.Arrival;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.RecordingCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueueRemoved;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;

/** The phone's own transfer key: whatever the other side does, the caller is never left alone, and stays one call. */
class PhoneTransferTest {

    private static final ChannelRef OTHER_SIDE = new ChannelRef(PBX, "Local-1");

    private final FloorScenario floor = new FloorScenario().agentsReady(1);

    @Test
    void whoeverAnsweredThereAndHangsUpEndsTheCall() {
        transferred().when(new LegAnswered(OTHER_SIDE)).after(20).when(new LegEnded(OTHER_SIDE, 0));

        CallCard card = floor.card(1);
        assertThat(card.ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(card.ending().by()).isEqualTo(EndedBy.AGENT);
        assertThat(hungUp()).contains("caller-1");
    }

    @Test
    void whoeverNeverAnsweredGivesTheCallerBackToTheHeadOfTheQueue() {
        transferred();
        floor.arrives(2).after(5).when(new LegEnded(OTHER_SIDE, 0));

        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.timeline()).contains("TRANSFER_FAILED NO_ANSWER", "QUEUED support");
        assertThat(floor.commands())
                .extracting(Command::verb)
                .contains(Verb.DESTROY_BRIDGE, Verb.START_MUSIC)
                .doesNotContain(Verb.CONTINUE);
        assertThat(hungUp()).contains("Local-1").doesNotContain("caller-1");
        floor.isDone(1);
        assertThat(floor.offeredTo(1)).as("before the one who came later").isEqualTo(1);
    }

    @Test
    void theCallWasAnsweredWhateverBecomesOfItInTheQueueAgain() {
        transferred().after(10).when(new LegEnded(OTHER_SIDE, 0)).after(7);
        floor.hangsUp(1);

        CallCard card = floor.card(1);
        assertThat(card.ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(card.visits()).extracting(Visit::outcome).containsExactly(Outcome.ANSWERED, Outcome.ABANDONED);
        assertThat(card.lastAgent().id()).isEqualTo(agent(1));
        assertThat(card.journey().segments()).hasSize(1);
        assertThat(card.journey().segments().get(0).talked())
                .as("what the caller talked with somebody else is not the agent's")
                .isEqualTo(Duration.ZERO);
        floor.after(60);
        assertThat(floor.view().calls()).as("nothing is left of it").isEmpty();
    }

    @Test
    void anotherAgentServesTheCallerWhoCameBack() {
        transferred().when(new LegEnded(OTHER_SIDE, 0));
        floor.hire(2, ConnectMode.ON_ACCEPT)
                .when(new org.indexus.callcenter.engine.event.agent.AgentConnected(agent(2)))
                .asks(2, DutyStatus.AVAILABLE)
                .talks(2, 1, 2)
                .after(5)
                .hangsUp(1);

        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(floor.card(1).agent().id()).isEqualTo(agent(2));
        assertThat(floor.card(1).isServedBy(agent(1))).isTrue();
        floor.after(60);
        assertThat(floor.view().calls()).isEmpty();
    }

    @Test
    void aNumberThatLeadsBackToUsTakesTheSameCallThere() {
        transferred().when(arrivedAt("100"));

        assertThat(floor.view().calls()).hasSize(1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.card(1).origin().number()).isEqualTo("+421905123451");
        assertThat(floor.card(1).visits()).hasSize(2);
        assertThat(hungUp()).contains("Local-1", "Local-2");
    }

    @Test
    void aNumberThatLeadsNowhereGivesTheCallerBack() {
        transferred().when(arrivedAt("7777"));

        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.timeline()).contains("TRANSFER_FAILED NO_ROUTE");
    }

    @Test
    void whoeverHasNoQueueToComeBackToHearsAMessage() {
        transferred().when(new QueueRemoved(floor.card(1).queue().id())).when(new LegEnded(OTHER_SIDE, 0));

        assertThat(floor.timeline()).contains("MESSAGE_STARTED " + Arrival.NO_SERVICE);
    }

    @Test
    void theNextConversationIsRecordedAsTheFirstOneWas() {
        floor.planned(plan -> Plan.of(plan).recorded());
        floor.arrives(1).talks(1, 1, 1);
        String first = Names.recording(call(1), 1);
        floor.when(new CommandDone(call(1), Verb.START_RECORDING, first)).when(replaced());
        floor.when(new LegEnded(OTHER_SIDE, 0));
        assertThat(floor.commands())
                .contains(new RecordingCommand.StopRecording(call(1), PBX, Names.meeting(call(1), 1), first));

        floor.isDone(1).talks(1, 1, 2);
        assertThat(floor.commands()).extracting(Command::verb).contains(Verb.START_RECORDING);
        floor.hangsUp(1).when(new RecordingFinished(call(1), first, 3));
        assertThat(floor.card(1).recording().state()).isNotEqualTo(Recording.State.STORED);
    }

    @Test
    void theFirstRecordingIsTheCallsWhenNoOtherComes() {
        floor.planned(plan -> Plan.of(plan).recorded());
        floor.arrives(1).talks(1, 1, 1);
        String first = Names.recording(call(1), 1);
        floor.when(new CommandDone(call(1), Verb.START_RECORDING, first)).when(replaced());
        floor.when(new LegEnded(OTHER_SIDE, 0)).hangsUp(1).when(new RecordingFinished(call(1), first, 3));

        assertThat(floor.card(1).recording().state()).isEqualTo(Recording.State.STORED);
        assertThat(floor.card(1).recording().name()).isEqualTo(first);
    }

    @Test
    void whoeverLeftWhileTheLineWasCutGivesTheCallerBack() {
        transferred().losesAsterisk();
        floor.when(new ConnectionRestored(
                PBX,
                List.of(new CallArrived(call(1), floor.card(1).origin(), null, true)),
                Map.of(),
                Map.of(Names.bridge(call(1), 1), Set.of("caller-1"))));

        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void afterARestartTheOtherSideIsStillFollowed() {
        transferred();
        FloorScenario next = new FloorScenario().hire(1, ConnectMode.ON_ACCEPT);
        next.when(new FloorRestored(
                new FloorMemory(List.of(floor.card(1)), floor.lastFacts(), Map.of(), List.of()), GRACE));
        next.when(new CallerHungUp(OTHER_SIDE, ""));

        assertThat(next.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void whatTakesThePlaceOfALegThatNobodyWaitsForIsHungUp() {
        floor.arrives(1).talks(1, 1, 1).hangsUp(1).when(replaced());

        assertThat(hungUp()).contains("Local-1");
    }

    private FloorScenario transferred() {
        return floor.arrives(1).talks(1, 1, 1).when(replaced());
    }

    private static LegReplaced replaced() {
        return new LegReplaced(leg(1, 1), OTHER_SIDE.id(), false);
    }

    private TransferArrived arrivedAt(String number) {
        Origin half = new Origin(new ChannelRef(PBX, "Local-2"), number, "", "", floor.now(), false);
        return new TransferArrived(OTHER_SIDE, new CallArrived(new CallId(new UUID(1, 1)), half, null, false));
    }

    private List<String> hungUp() {
        return floor.commands().stream()
                .filter(LegCommand.HangUp.class::isInstance)
                .map(Command::object)
                .toList();
    }
}
