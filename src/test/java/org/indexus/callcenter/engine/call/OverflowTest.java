package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.floor.PlanEvents.QueuePlanned;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who waits too long, or finds nobody, a full line or a closed door, goes where the queue's plan says. */
class OverflowTest {

    private static final QueueId SALES = new QueueId(new UUID(2, 2));

    private final FloorScenario floor = new FloorScenario();

    @Test
    void afterTheLongestWaitTheCallerGoesOnInTheOtherQueueWithTheWaitKept() {
        sales(plan -> plan);
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toQueue(SALES, true)))
                .arrives(1)
                .after(300);
        assertThat(floor.timeline()).containsSubsequence("OVERFLOWED MAX_WAIT to sales", "QUEUED sales");
        assertThat(floor.card(1).visits()).extracting(Visit::outcome).containsExactly(Outcome.OVERFLOWED, null);
        assertThat(floor.card(1).place().waitingSince())
                .isEqualTo(floor.card(1).origin().arrivedAt());
        assertThat(floor.card(1).waitedUntil(floor.now())).isEqualTo(Duration.ofMinutes(5));
        // The other queue's longest wait begins now.
        floor.after(299);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.after(1);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:vm-goodbye");
    }

    @Test
    void aShorterLongestWaitReachesWhoWaitsAlready() {
        floor.arrives(1).after(100).planned(plan -> Plan.of(plan).maxWait(Duration.ofMinutes(2)));
        floor.after(19);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.after(1);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:vm-goodbye");
    }

    @Test
    void aLongestWaitThatIsOverUnderTheNewPlanEndsAtOnce() {
        floor.arrives(1)
                .after(100)
                .planned(plan -> Plan.of(plan).maxWait(Duration.ofSeconds(60)))
                .after(0);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:vm-goodbye");
    }

    @Test
    void aLongerLongestWaitReachesWhoWaitsAlready() {
        floor.arrives(1).after(100).planned(plan -> Plan.of(plan).maxWait(Duration.ofSeconds(400)));
        floor.after(299);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.after(1);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:vm-goodbye");
    }

    @Test
    void whoMayWaitForEverNowIsNotSentAwayByTheOldLimitAndViceVersa() {
        floor.arrives(1).after(100).planned(plan -> Plan.of(plan).maxWait(null)).after(900);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.planned(plan -> Plan.of(plan).maxWait(Duration.ofSeconds(1100))).after(100);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:vm-goodbye");
    }

    @Test
    void aChangedLongestWaitCountsForWhoIsBeingOffered() {
        floor.agentsReady(1).arrives(1).planned(plan -> Plan.of(plan).maxWait(Duration.ofSeconds(10)));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.OFFERED);
        floor.after(10);
        assertThat(floor.timeline()).contains("OFFER_ENDED WITHDRAWN", "MESSAGE_STARTED sound:vm-goodbye");
    }

    @Test
    void vipPointsAreThoseOfTheQueueEnteredNotOfTheOneBefore() {
        sales(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 2, null)));
        floor.planned(plan -> Plan.of(Plan.of(plan).routing(new RoutingPlan(List.of(), null, 7, null)))
                        .on(OverflowCause.MAX_WAIT, Destination.toQueue(SALES, true)))
                .arrives(1)
                .when(new CustomerIdentified(
                        call(1), new Customer(new CustomerId(new UUID(3, 1)), "Eva", true, null, null)));
        assertThat(floor.card(1).place().priority()).isEqualTo(7);
        floor.after(300);
        assertThat(floor.card(1).place().priority()).isEqualTo(2);
    }

    @Test
    void withoutKeepingTheWaitTheCallerStandsBehindThoseWhoCameBefore() {
        sales(plan -> plan);
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toQueue(SALES, false)))
                .arrives(1)
                .after(300);
        assertThat(floor.card(1).place().waitingSince()).isEqualTo(floor.now());
    }

    @Test
    void aChainThatWouldCloseIsCutAndTheCallerWaitsOn() {
        sales(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toQueue(FloorScenario.SUPPORT, true)));
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.toQueue(SALES, true)))
                .arrives(1)
                .after(300)
                .after(300);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.card(1).visits()).hasSize(2);
        floor.agentsReady(1).after(600);
        assertThat(floor.card(1).queue().code()).isEqualTo("sales");
    }

    @Test
    void aFullQueueSendsTheCallerOnAtTheDoor() {
        sales(plan -> plan);
        floor.planned(plan -> Plan.of(Plan.of(plan).maxLength(1))
                        .on(OverflowCause.MAX_LENGTH, Destination.toQueue(SALES, true)))
                .arrives(1)
                .arrives(2);
        assertThat(floor.timeline())
                .containsSubsequence("ROUTED support", "OVERFLOWED MAX_LENGTH to sales", "QUEUED sales");
        assertThat(floor.card(2).visits()).hasSize(1);
    }

    @Test
    void aClosedQueueTellsSoOrHandsOver() {
        floor.planned(plan -> Plan.of(plan).closed()).arrives(1);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:ss-noservice");
        floor.hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.CLOSED);
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.CLOSED, Destination.toExtension("600")))
                .arrives(2);
        assertThat(floor.commands())
                .anySatisfy(command -> assertThat(command).isInstanceOfSatisfying(ChannelCommand.Continue.class, on -> {
                    assertThat(on.context()).isEqualTo("indexus-extension");
                    assertThat(on.extension()).isEqualTo("600");
                }));
        assertThat(floor.card(2).ending().outcome()).isEqualTo(Outcome.REDIRECTED);
    }

    @Test
    void whoFindsNobodySignedInHearsSo() {
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.NO_AGENTS, Destination.message("sound:queue-thankyou")))
                .arrives(1);
        assertThat(floor.timeline()).contains("MESSAGE_STARTED sound:queue-thankyou");
        floor.hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(floor.card(1).ending().cause()).isEqualTo("NO_AGENTS");
    }

    @Test
    void whenTheLastAgentGoesOffWaitingCallersLeave() {
        sales(plan -> plan);
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.NONE_AVAILABLE, Destination.toQueue(SALES, true)))
                .agentsReady(1)
                .arrives(1)
                .talks(1, 1, 1)
                .arrives(2);
        assertThat(floor.phase(2)).isEqualTo(CallPhase.WAITING);
        floor.asks(1, DutyStatus.BREAK).hangsUp(1);
        assertThat(floor.card(2).queue().code()).as("still in wrap-up").isEqualTo("support");
        floor.isDone(1);
        assertThat(floor.card(2).queue().code()).isEqualTo("sales");
    }

    @Test
    void waitOnWaitsOn() {
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, Destination.WAIT_ON))
                .arrives(1)
                .after(10_000);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void whileOfferedTheOffersAreWithdrawnBeforeTheCallerLeaves() {
        sales(plan -> plan);
        floor.planned(plan -> Plan.of(Plan.of(plan).maxWait(Duration.ofSeconds(10)))
                        .on(OverflowCause.MAX_WAIT, Destination.toQueue(SALES, true)))
                .agentsReady(1)
                .arrives(1)
                .after(10);
        assertThat(floor.timeline()).containsSubsequence("OFFER_ENDED WITHDRAWN", "OVERFLOWED MAX_WAIT to sales");
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
    }

    @Test
    void externalNumbersLeaveThroughTheDialplan() {
        Destination out = new Destination(DestinationType.EXTERNAL, null, false, "+421905000000", null);
        floor.planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, out))
                .arrives(1)
                .after(300);
        assertThat(floor.commands()).singleElement().isInstanceOfSatisfying(ChannelCommand.Continue.class, on -> {
            assertThat(on.context()).isEqualTo("indexus-external");
            assertThat(on.extension()).isEqualTo("+421905000000");
            assertThat(on.callerNumber()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"CALLER,,", "DIALLED,,100", "FIXED,+421 2 (123)<x>,+4212123", "FIXED,evil&Local/x,"})
    void theQueueSaysWhoseNumberIsSeenOutside(CallerIdPlan.Rule rule, String number, String shown) {
        Destination out = Destination.toExternal("+421905000000");
        floor.planned(plan -> Plan.of(Plan.of(plan).callerId(new CallerIdPlan(rule, number)))
                        .on(OverflowCause.CLOSED, out))
                .planned(plan -> Plan.of(plan).on(OverflowCause.MAX_WAIT, out))
                .arrives(1)
                .after(300);
        assertThat(floor.commands())
                .singleElement()
                .isInstanceOfSatisfying(ChannelCommand.Continue.class, on -> assertThat(on.callerNumber())
                        .isEqualTo(shown));
    }

    @Test
    void whoWasCutOffAndCallsAgainHasTheOldPlace() {
        floor.planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 0, Duration.ofMinutes(2))))
                .arrives(1)
                .after(60)
                .arrives(2)
                .after(1)
                .hangsUp(1)
                .after(30)
                .arrives(1);
        assertThat(floor.timeline()).anyMatch(entry -> entry.startsWith("PLACE_RESTORED"));
        floor.agentsReady(1);
        assertThat(floor.offeredTo(2)).isZero();
        floor.after(200).hangsUp(2).after(121).arrives(2);
        assertThat(floor.timeline()).noneMatch(entry -> entry.startsWith("PLACE_RESTORED"));
    }

    private void sales(java.util.function.UnaryOperator<QueuePlan> change) {
        AgentId nobody = agent(77);
        floor.when(new QueuePlanned(change.apply(Plan.of(FloorScenario.queue(SALES, "sales"))
                .members(List.of(new QueuePlan.Member(nobody, 1, 1, true))))));
        assertThat(floor.view().calls()).doesNotContainKey(call(1));
    }
}
