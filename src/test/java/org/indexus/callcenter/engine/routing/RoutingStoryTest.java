package org.indexus.callcenter.engine.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.CustomerUnknown;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Skills, steps, preferred agents, VIPs and Ring All, told as stories of a small floor. */
class RoutingStoryTest {

    private static final RoutingStep GERMAN = step(20, "german", 3);

    private final FloorScenario floor = new FloorScenario();

    @Test
    void anUnskilledAgentIsOnlyAskedAfterTheLastStep() {
        floor.planned(plan -> Plan.of(plan).steps(GERMAN, step(10, "german", 1)))
                .skilled(1, Map.of("german", 2))
                .skilled(2, Map.of())
                .arrives(1);
        assertThat(floor.askedFor(1)).isEmpty();
        floor.after(19);
        assertThat(floor.askedFor(1)).isEmpty();
        floor.after(1);
        assertThat(floor.askedFor(1)).containsExactly(1);
        floor.declines(1, 1);
        assertThat(floor.askedFor(1)).isEmpty();
        floor.after(11);
        assertThat(floor.askedFor(1)).as("any member").isNotEmpty();
        assertThat(floor.wholeTimeline(1)).anyMatch(entry -> entry.contains("step=2/2"));
        assertThat(floor.wholeTimeline(1)).anyMatch(entry -> entry.contains("ANY_MEMBER"));
    }

    @Test
    void aStepWithoutSecondsIsNeverRelaxed() {
        RoutingStep forEver = new RoutingStep(null, GERMAN.requirement());
        floor.planned(plan -> Plan.of(plan).steps(forEver))
                .agentsReady(1)
                .arrives(1)
                .after(250);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        floor.skilled(2, Map.of("german", 5));
        assertThat(floor.offeredTo(1)).isEqualTo(2);
    }

    @Test
    void oneOfTwoSkillsWillDoWhereAnyIsAsked() {
        RoutingStep either = new RoutingStep(
                null, new Requirement(SkillMatch.ANY, List.of(new SkillNeed("german", 2), new SkillNeed("czech", 2))));
        floor.planned(plan -> Plan.of(plan).steps(either))
                .skilled(1, Map.of("german", 1))
                .skilled(2, Map.of("czech", 4))
                .arrives(1);
        assertThat(floor.offeredTo(1)).isEqualTo(2);
    }

    @Test
    void whoBecomesFreeIsMatchedAgainstAllWaitingCallersNotOnlyTheFirst() {
        floor.planned(plan -> Plan.of(plan).steps(new RoutingStep(null, GERMAN.requirement())))
                .arrives(1)
                .after(5)
                .arrives(2)
                .planned(plan -> Plan.of(plan).steps(new RoutingStep(Duration.ofSeconds(4), GERMAN.requirement())));
        // The plan changed: caller 1 has waited past the step, caller 2 has not.
        floor.skilled(1, Map.of());
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.skilled(2, Map.of("german", 3));
        assertThat(floor.offeredTo(2)).isEqualTo(2);
    }

    @Test
    void skillsBasedKeepsRareSkillsFree() {
        floor.planned(plan -> Plan.of(Plan.of(plan).strategy(RoutingMode.SKILLS_BASED))
                        .steps(GERMAN))
                .skilled(1, Map.of("german", 4, "finnish", 5))
                .skilled(2, Map.of("german", 4))
                .skilled(3, Map.of("german", 3))
                .arrives(1);
        assertThat(floor.offeredTo(1)).isEqualTo(2);
        assertThat(floor.timeline()).anyMatch(entry -> entry.contains("SKILLS_BASED, match=4, otherSkills=0"));
    }

    @Test
    void skillsBasedComparesByTheStepInForceNotByTheFirst() {
        RoutingStep czech = step(20, "czech", 1);
        floor.planned(plan -> Plan.of(Plan.of(plan).strategy(RoutingMode.SKILLS_BASED))
                        .steps(step(20, "german", 5), czech))
                .skilled(1, Map.of("german", 4, "czech", 1))
                .skilled(2, Map.of("czech", 5))
                .arrives(1);
        assertThat(floor.askedFor(1)).isEmpty();
        floor.after(20);
        assertThat(floor.askedFor(1)).containsExactly(2);
        assertThat(floor.wholeTimeline(1)).anyMatch(entry -> entry.contains("match=5, otherSkills=0"));
    }

    @Test
    void afterTheLastStepTheBestMatchIsStillTheOneOfTheLastStep() {
        floor.planned(plan -> Plan.of(Plan.of(plan).strategy(RoutingMode.SKILLS_BASED))
                        .steps(step(20, "german", 5)))
                .skilled(1, Map.of("german", 2))
                .skilled(2, Map.of("german", 4))
                .arrives(1)
                .after(20);
        assertThat(floor.askedFor(1)).containsExactly(2);
    }

    @Test
    void aMembersOwnRequirementCountsToo() {
        floor.skilled(1, Map.of())
                .skilled(2, Map.of("german", 3))
                .planned(plan -> Plan.of(plan)
                        .members(List.of(
                                new QueuePlan.Member(agent(1), 1, 1, true, GERMAN.requirement()),
                                new QueuePlan.Member(agent(2), 2, 2, true, GERMAN.requirement()))))
                .arrives(1);
        assertThat(floor.offeredTo(1)).isEqualTo(2);
    }

    @Test
    void theAgentWhoServedTheCustomerLastIsAskedFirstForItsTime() {
        preferring(30).agentsReady(2).arrives(1);
        assertThat(floor.askedFor(1)).as("who calls matters").isEmpty();
        floor.when(new CustomerIdentified(call(1), customer(2, false)));
        assertThat(floor.askedFor(1)).containsExactly(2);
        assertThat(floor.wholeTimeline(1)).anyMatch(entry -> entry.contains("SERVED_LAST"));
        floor.declines(2, 1);
        assertThat(floor.askedFor(1)).containsExactly(1);
    }

    @Test
    void whoIsNoCustomerIsOfferedAsSoonAsThatIsKnown() {
        preferring(30).agentsReady(2).arrives(1).when(new CustomerUnknown(call(1)));
        assertThat(floor.askedFor(1)).containsExactly(1);
    }

    @Test
    void aCustomerListThatDoesNotAnswerIsWaitedForAMomentAndItsLateAnswerTakesNoOfferBack() {
        preferring(30).agentsReady(2).arrives(1).afterMillis(149);
        assertThat(floor.askedFor(1)).isEmpty();
        floor.afterMillis(1);
        assertThat(floor.askedFor(1)).containsExactly(1);
        floor.when(new CustomerIdentified(call(1), customer(2, false)));
        assertThat(floor.askedFor(1)).as("no phone rings in vain").containsExactly(1);
        floor.declines(1, 1);
        assertThat(floor.askedFor(1)).as("the next offer knows").containsExactly(2);
    }

    @Test
    void nobodyWaitsForTheCustomerListWhereItDoesNotMatterWhoCalls() {
        floor.agentsReady(2).arrives(1);
        assertThat(floor.askedFor(1)).containsExactly(1);
    }

    @Test
    void aVipIsServedFirstThoughBothCallAtOnceAndOneAgentIsFree() {
        floor.planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 2, null)))
                .agentsReady(1)
                .arrives(1)
                .arrives(2)
                .when(new CustomerIdentified(call(2), customer(9, true)))
                .when(new CustomerUnknown(call(1)));
        assertThat(floor.askedFor(2)).containsExactly(1);
        assertThat(floor.askedFor(1)).isEmpty();
    }

    @Test
    void aBusyPreferredAgentIsNotPassedOverWhileAnotherIsFree() {
        preferring(30).agentsReady(2).arrives(1).when(new CustomerUnknown(call(1)));
        floor.talks(1, 1, 1).arrives(2).when(new CustomerIdentified(call(2), customer(1, false)));
        assertThat(floor.askedFor(2)).as("only that one").isEmpty();
        floor.after(29);
        assertThat(floor.askedFor(2)).isEmpty();
        floor.after(1);
        assertThat(floor.askedFor(2)).containsExactly(2);
    }

    @Test
    void aPreferredAgentWhoIsNoMemberIsNotWaitedFor() {
        preferring(30).agentsReady(2).planned(plan -> Plan.of(plan)
                .members(plan.members().subList(0, 1)));
        floor.arrives(1).when(new CustomerIdentified(call(1), customer(2, false)));
        assertThat(floor.askedFor(1)).containsExactly(1);
    }

    @Test
    void aBusyPreferredAgentIsWaitedForAndThenAnybodyIsAsked() {
        preferring(30).agentsReady(2).arrives(1).arrives(2).afterMillis(150);
        int busy = floor.offeredTo(1);
        int other = 3 - busy;
        floor.talks(busy, 1, 1).talks(other, 2, 1).arrives(3);
        floor.when(new CustomerIdentified(call(3), customer(busy, false)));
        floor.hangsUp(2).isDone(other);
        assertThat(floor.askedFor(3)).isEmpty();
        floor.after(30);
        assertThat(floor.askedFor(3)).containsExactly(other);
    }

    @Test
    void anAbsentPreferredAgentIsNotWaitedFor() {
        preferring(30).agentsReady(2);
        floor.asks(2, DutyStatus.BREAK).arrives(1).when(new CustomerIdentified(call(1), customer(2, false)));
        assertThat(floor.askedFor(1)).containsExactly(1);
    }

    @Test
    void aPreferredAgentWhoGoesOnABreakIsNotWaitedForAnyLonger() {
        preferring(30).agentsReady(2).arrives(1).arrives(2).afterMillis(150);
        int busy = floor.offeredTo(1);
        int other = 3 - busy;
        floor.talks(busy, 1, 1).talks(other, 2, 1).arrives(3);
        floor.when(new CustomerIdentified(call(3), customer(busy, false)));
        floor.hangsUp(2).isDone(other);
        assertThat(floor.askedFor(3)).isEmpty();
        floor.asks(busy, DutyStatus.BREAK).hangsUp(1);
        assertThat(floor.askedFor(3)).as("in wrap-up").isEmpty();
        floor.isDone(busy);
        assertThat(floor.askedFor(3)).containsExactly(other);
    }

    @Test
    void vipCallersStandBeforeOthersByTheirPoints() {
        floor.planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 1, null)))
                .arrives(1)
                .after(30)
                .arrives(2)
                .when(new CustomerIdentified(call(2), customer(9, true)))
                .after(40)
                .arrives(3)
                .agentsReady(1);
        assertThat(floor.offeredTo(2)).isEqualTo(1);
        assertThat(floor.card(2).place().priority()).isEqualTo(1);
    }

    @Test
    void changedVipPointsReachWhoWaits() {
        floor.planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 0, null)))
                .arrives(1)
                .after(30)
                .arrives(2)
                .when(new CustomerIdentified(call(2), customer(9, true)))
                .planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 1, null)));
        assertThat(floor.timeline()).contains("QUEUE_CHANGED support, priority 1");
        floor.agentsReady(1);
        assertThat(floor.offeredTo(2)).isEqualTo(1);
        floor.declines(1, 2)
                .planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 0, null)))
                .after(11)
                .declines(1, 1);
        assertThat(floor.card(2).place().priority()).isZero();
    }

    @Test
    void whoTypesTheNumberOfSomebodyElseLosesTheVipsPoints() {
        floor.planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 3, null)))
                .arrives(1)
                .when(new CustomerIdentified(call(1), customer(9, true)));
        assertThat(floor.card(1).place().priority()).isEqualTo(3);
        floor.when(new CustomerIdentified(call(1), customer(9, false)));
        assertThat(floor.card(1).place().priority()).isZero();
    }

    @Test
    void aRenamedQueueShowsItsNewCodeForWhoWaitsAndWhoIsAsked() {
        floor.arrives(1).agentsReady(1).arrives(2).planned(plan -> Plan.of(plan).named("helpdesk"));
        for (int call = 1; call <= 2; call++) {
            assertThat(floor.card(call).queue().code()).isEqualTo("helpdesk");
            assertThat(floor.card(call).visits())
                    .allMatch(visit -> visit.queue().code().equals("helpdesk"));
        }
    }

    @Test
    void idleTimeIsTimeInAvailableTheTimeOfAMissedOfferIsLeftOutAndTakesNothingAway() {
        floor.agentsReady(1).after(100).arrives(1);
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        floor.after(19);
        floor.hire(2, ConnectMode.ON_ACCEPT)
                .when(new AgentConnected(agent(2)))
                .asks(2, DutyStatus.AVAILABLE)
                .after(1)
                .hangsUp(1)
                .after(1);
        floor.arrives(2);
        assertThat(floor.offeredTo(2)).as("102 s of Available before 2 s").isEqualTo(1);
        assertThat(floor.wholeTimeline(2)).anyMatch(entry -> entry.contains("idleSeconds=102,"));
    }

    @Test
    void ringAllOffersToEverybodyOfTheLowestPriorityAndTheFirstAcceptWins() {
        floor.planned(plan -> Plan.of(plan).strategy(RoutingMode.RING_ALL))
                .agentsReady(3)
                .planned(plan -> Plan.of(plan)
                        .members(List.of(
                                new QueuePlan.Member(agent(1), 1, 1, true),
                                new QueuePlan.Member(agent(2), 2, 1, true),
                                new QueuePlan.Member(agent(3), 3, 2, true))))
                .arrives(1);
        assertThat(floor.askedFor(1)).containsExactly(1, 2);
        floor.accepts(2, 1);
        assertThat(floor.timeline()).contains("OFFER_ENDED TAKEN_ELSEWHERE", "OFFER_ENDED ACCEPTED");
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.status(2).status()).isEqualTo(DutyStatus.BUSY);
    }

    @Test
    void whoBecomesFreeJoinsAnOpenRound() {
        floor.planned(plan -> Plan.of(plan).strategy(RoutingMode.RING_ALL))
                .agentsReady(2)
                .asks(2, DutyStatus.BREAK)
                .arrives(1);
        assertThat(floor.askedFor(1)).containsExactly(1);
        floor.asks(2, DutyStatus.AVAILABLE);
        assertThat(floor.askedFor(1)).containsExactly(1, 2);
        floor.declines(1, 1);
        assertThat(floor.askedFor(1)).containsExactly(2);
        floor.after(15).accepts(2, 1);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.CONNECTING);
    }

    @Test
    void aRoundOfRingAllWidensWithTheNextStep() {
        floor.planned(plan -> Plan.of(Plan.of(plan).strategy(RoutingMode.RING_ALL))
                        .steps(step(5, "german", 3), step(5, "german", 1)))
                .skilled(1, Map.of("german", 3))
                .skilled(2, Map.of("german", 1))
                .skilled(3, Map.of())
                .arrives(1);
        assertThat(floor.askedFor(1)).containsExactly(1);
        floor.after(5);
        assertThat(floor.askedFor(1)).containsExactly(1, 2);
        floor.after(5);
        assertThat(floor.askedFor(1)).containsExactly(1, 2, 3);
    }

    private FloorScenario preferring(int seconds) {
        return floor.planned(
                plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), Duration.ofSeconds(seconds), 0, null)));
    }

    private static Customer customer(int lastAgent, boolean vip) {
        @Nullable AgentId last = agent(lastAgent);
        return new Customer(new CustomerId(new UUID(7, 7)), "Ján", vip, last, null);
    }

    private static RoutingStep step(int seconds, String skill, int level) {
        return new RoutingStep(
                Duration.ofSeconds(seconds), new Requirement(SkillMatch.ALL, List.of(new SkillNeed(skill, level))));
    }
}
