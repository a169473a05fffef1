package org.indexus.callcenter.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.ROUTE;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Instant;
import java.util.List;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.event.floor.PlanEvents.RoutesPlanned;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.junit.jupiter.api.Test;

/**
 * A queue's overflow led to an extension that does not exist, or is busy: the dialplan gave the caller back as a new call to an
 * unknown number, who heard that there is no service and was hung up on; an external number without a trunk made a new call
 * every few seconds. Who comes back is the same call, in the place of before.
 */
class SentOnInVainTest {

    private final FloorScenario floor = new FloorScenario();

    @Test
    void whoIsNotReachedOutsideIsBackInTheSamePlaceOfTheSameCall() {
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toExtension("999")))
                .arrives(1)
                .after(300);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.REDIRECTED);
        Instant since = floor.card(1).place().waitingSince();

        floor.after(7);
        comesBack("999");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.card(1).place().waitingSince()).isEqualTo(since);
        assertThat(floor.card(1).ending()).isNull();
        assertThat(floor.timeline()).contains("RETURNED REDIRECTED", "QUEUED support");
        assertThat(floor.view().calls()).hasSize(1);

        floor.agentsReady(1).talks(1, 1, 1).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void theNumberIsTriedAgainAfterAnotherLongestWaitNotAtOnce() {
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toExternal("+421905")))
                .arrives(1)
                .after(300);
        comesBack("s");
        assertThat(floor.after(299).commands()).noneMatch(ChannelCommand.Continue.class::isInstance);
        assertThat(floor.after(1).commands()).anyMatch(ChannelCommand.Continue.class::isInstance);
    }

    @Test
    void whoWasSentOnAtTheDoorOfAnEmptyFloorWaitsInTheLine() {
        floor.hire(1, ConnectMode.ON_ACCEPT)
                .planned(plan -> Plan.of(plan).on(OverflowCause.NO_AGENTS, Destination.toExtension("999")))
                .arrives(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.REDIRECTED);
        comesBack("100");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.when(new AgentConnected(agent(1))).asks(1, DutyStatus.AVAILABLE);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
    }

    @Test
    void whileTheQueueIsClosedTheDialplanKeepsTheCallerAndItStaysOneCall() {
        floor.planned(plan -> Plan.of(Plan.of(plan).on(OverflowCause.CLOSED, Destination.toExtension("999")))
                        .closed())
                .arrives(1);
        for (int round = 0; round < 3; round++) {
            comesBack("100");
            assertThat(continuedTo()).isEqualTo("indexus-fallback");
            comesBack("s");
            assertThat(continuedTo()).isEqualTo("indexus-extension");
        }
        assertThat(floor.everything())
                .filteredOn(effect -> effect instanceof CallFact fact && fact.type() == CallFactType.ARRIVED)
                .hasSize(1);
        assertThat(floor.card(1).origin().dialled()).isEqualTo("100");
    }

    @Test
    void aRouteStraightToANumberThatLeadsNowhereLeavesTheCallerToTheDialplan() {
        floor.when(new RoutesPlanned(List.of(new RoutePlan(
                        ROUTE,
                        "main",
                        "100",
                        Destination.toExtension("999"),
                        CallAttributes.NONE,
                        null,
                        null,
                        null,
                        true))))
                .arrives(1);
        comesBack("999");
        assertThat(continuedTo()).isEqualTo("indexus-fallback");
        assertThat(floor.card(1).ending().cause()).isEqualTo("NOT_REACHED");
    }

    /** What an agent's transfer had made of the call: answered. It came back as a second call. */
    @Test
    void whomAnAgentTransferredOutInVainIsBackInTheSameCall() {
        floor.agentsReady(1).arrives(1).talks(1, 1, 1);
        Instant since = floor.card(1).place().waitingSince();
        Actor eva = new Actor(agent(1), "agent1", false);
        floor.when(new TransferRequested(
                eva, call(1), new TransferTarget(TransferTarget.Type.EXTENSION, "905"), true, ""));
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        floor.isDone(1); // something is added to the call that has ended

        comesBack("905");
        assertThat(floor.timeline()).contains("RETURNED REDIRECTED", "QUEUED support");
        assertThat(floor.card(1).place().waitingSince()).isEqualTo(since);
        assertThat(floor.view().calls()).hasSize(1);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.talks(1, 1, 2).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(floor.card(1).journey().segments()).hasSizeGreaterThanOrEqualTo(1);
    }

    private String continuedTo() {
        return floor.commands().stream()
                .filter(ChannelCommand.Continue.class::isInstance)
                .map(command -> ((ChannelCommand.Continue) command).context())
                .findFirst()
                .orElse("nowhere");
    }

    /** The dialplan hands the channel over once more, as a new one by all that it says. */
    private void comesBack(String dialled) {
        Origin again = new Origin(channel(1), dialled, "+421905123451", "Ján", floor.now(), false);
        floor.when(new CallArrived(call(7), again, null, true));
    }
}
