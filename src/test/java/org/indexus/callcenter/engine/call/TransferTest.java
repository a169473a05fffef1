package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.SUPPORT;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.call.ControlRequested;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.junit.jupiter.api.Test;

/** Blind transfers by the agent's button. */
class TransferTest {

    private static final QueueId SALES = new QueueId(new UUID(2, 2));
    private static final String LEG = Names.leg(call(1), 1);

    private final FloorScenario floor = new FloorScenario();

    @Test
    void toAQueueTheAgentIsFreeAtOnceAndTheCallerWaitsWithTheTimeSinceTheArrival() {
        floor.agentsReady(1);
        floor.when(new QueuePlanned(FloorScenario.queue(SALES, "sales")));
        floor.arrives(1).talks(1, 1, 1).after(10);

        transfer(TransferTarget.Type.QUEUE, "sales");

        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.card(1).place().queue().id()).isEqualTo(SALES);
        assertThat(floor.card(1).place().waitingSince())
                .isEqualTo(floor.card(1).origin().arrivedAt());
        assertThat(floor.card(1).journey().segments()).hasSize(1);
        assertThat(floor.commands())
                .containsExactly(
                        new LegCommand.HangUp(call(1), PBX, LEG, HangUpReason.NORMAL, null),
                        new BridgeCommand.DestroyBridge(
                                call(1),
                                PBX,
                                Names.bridge(call(1), 1),
                                channel(1).id()),
                        new ChannelCommand.StartMusic(call(1), PBX, channel(1).id(), "default"));
        assertThat(floor.timeline()).startsWith("TRANSFERRED sales");
        floor.hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).as("somebody has talked").isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void toAnAgentWhoTakesItWithTheNote() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);

        transfer(TransferTarget.Type.AGENT, "agent2");
        assertThat(floor.offeredTo(1)).isEqualTo(2);
        assertThat(floor.card(1).journey().handover().by().id()).isEqualTo(agent(1));
        assertThat(floor.card(1).journey().handover().note()).isEqualTo("wants a refund");

        floor.talks(2, 1, 2);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        assertThat(floor.card(1).journey().handover()).isNull();
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        assertThat(floor.status(2).status()).isEqualTo(DutyStatus.BUSY);
    }

    @Test
    void notTakenItComesBackToWhoTransferredAndThenToTheOldPlace() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);
        transfer(TransferTarget.Type.AGENT, agent(2).toString());
        floor.isDone(1);

        floor.declines(2, 1);
        assertThat(floor.timeline()).contains("TRANSFER_FAILED NO_ANSWER");
        assertThat(floor.offeredTo(1)).as("back to the one who transferred").isEqualTo(1);

        floor.declines(1, 1);
        assertThat(floor.card(1).place().queue().id())
                .as("back in the queue that it came from")
                .isEqualTo(SUPPORT);
        assertThat(floor.card(1).journey().handover().line()).isNull();
    }

    /** The one in the middle took the call in the own line, which is no place to come back to. */
    @Test
    void sentOnTwiceItComesBackToTheQueueThatItCameFrom() {
        floor.agentsReady(3).arrives(1).talks(1, 1, 1);
        transfer(TransferTarget.Type.AGENT, agent(2).toString());
        floor.talks(2, 1, 2);
        floor.asks(3, DutyStatus.BREAK).asks(1, DutyStatus.BREAK);

        floor.when(new TransferRequested(
                by(2), call(1), new TransferTarget(TransferTarget.Type.AGENT, "agent3"), true, ""));
        assertThat(floor.card(1).workQueue().id()).as("whose work it is").isEqualTo(SUPPORT);
        floor.asks(2, DutyStatus.BREAK).isDone(2);

        assertThat(floor.card(1).place().queue().id())
                .as("not a line of an agent")
                .isEqualTo(SUPPORT);
        assertThat(floor.card(1).workQueue().id()).isEqualTo(SUPPORT);
    }

    @Test
    void anAgentWhoIsAwayIsNotWaitedFor() {
        floor.agentsReady(2).asks(2, DutyStatus.BREAK).arrives(1).talks(1, 1, 1);
        floor.arrives(2);

        transfer(TransferTarget.Type.AGENT, "agent2");

        assertThat(floor.timeline()).contains("TRANSFER_FAILED NONE_AVAILABLE");
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
        floor.isDone(1);
        assertThat(floor.offeredTo(1))
                .as("her own caller goes before who waits since later")
                .isEqualTo(1);
    }

    @Test
    void onHoldTheCallerHearsTheMusicOfTheLineAndTheHoldIsCounted() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);
        floor.when(new ControlRequested(by(1), call(1), CallControl.HOLD, "")).after(5);

        transfer(TransferTarget.Type.AGENT, "agent2");

        assertThat(floor.commands())
                .contains(new ChannelCommand.Unhold(call(1), PBX, channel(1).id()));
        assertThat(floor.card(1).journey().segments().get(0).held()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void toANumberTheDialplanDials() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1);
        transfer(TransferTarget.Type.NUMBER, "+421905111222");
        assertThat(floor.commands())
                .anyMatch(command -> command instanceof ChannelCommand.Continue sent
                        && sent.context().equals(ChannelCommand.Continue.EXTERNAL)
                        && sent.extension().equals("+421905111222"));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
    }

    @Test
    void whomNobodyKnowsAndOneselfAreRefused() {
        floor.agentsReady(2).arrives(1).talks(1, 1, 1);
        transfer(TransferTarget.Type.QUEUE, "no-such");
        assertThat(floor.verdict()).isEqualTo(Verdict.UNKNOWN_TARGET);
        transfer(TransferTarget.Type.AGENT, "agent1");
        assertThat(floor.verdict()).isEqualTo(Verdict.UNKNOWN_TARGET);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.TALKING);
        floor.when(new TransferRequested(
                by(2), call(1), new TransferTarget(TransferTarget.Type.AGENT, "agent2"), true, ""));
        assertThat(floor.verdict()).isEqualTo(Verdict.NOT_YOURS);
    }

    @Test
    void aQueueThatLetsNobodyInSendsOnAsItSays() {
        floor.agentsReady(1);
        floor.when(new QueuePlanned(Plan.of(FloorScenario.queue(SALES, "sales")).maxLength(0)));
        floor.arrives(1).talks(1, 1, 1);
        transfer(TransferTarget.Type.QUEUE, "sales");
        assertThat(floor.phase(1)).as("hears that it is full").isEqualTo(CallPhase.IN_MENU);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.WRAP_UP);
    }

    private void transfer(TransferTarget.Type type, String ref) {
        floor.when(new TransferRequested(by(1), call(1), new TransferTarget(type, ref), true, "wants a refund"));
    }

    private static Actor by(int agent) {
        return new Actor(agent(agent), "agent" + agent, false);
    }
}
