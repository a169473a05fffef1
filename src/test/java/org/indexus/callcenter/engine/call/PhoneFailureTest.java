package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.agent.AgentConnected;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each way of a phone not to answer means for its agent and for the caller. */
class PhoneFailureTest {

    private static final int BUSY = 17;
    private static final int NO_ANSWER = 19;
    private static final int REJECTED = 21;

    @Test
    void aBusyPhoneIsNoMissHoweverOften() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1);
        for (int attempt = 1; attempt <= 4; attempt++) {
            floor.accepts(1, 1).phoneGone(1, attempt, BUSY);
            assertThat(floor.timeline()).contains("CONNECT_FAILED PHONE_BUSY");
            assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
            assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
            assertThat(floor.offeredTo(1))
                    .as("left out for this caller for a while")
                    .isZero();
            assertThat(floor.after(10).offeredTo(1)).isEqualTo(1);
        }
    }

    @Test
    void whoIsFreeTakesTheCallerOfABusyPhoneAtOnce() {
        FloorScenario floor =
                new FloorScenario().agentsReady(2).arrives(1).accepts(1, 1).phoneGone(1, 1, BUSY);
        assertThat(floor.offeredTo(1)).isEqualTo(2);
    }

    @Test
    void rejectOnThePhoneIsDeclineAndOnlyForThisCaller() {
        FloorScenario floor = ringing().arrives(1).phoneGone(1, 1, REJECTED);
        assertThat(floor.timeline()).contains("OFFER_ENDED DECLINED");
        assertThat(floor.arrives(2).offeredTo(2)).isEqualTo(1);
        floor.phoneGone(2, 1, REJECTED);
        assertThat(floor.arrives(3).offeredTo(3)).as("nothing was missed").isEqualTo(1);
    }

    @Test
    void whatRangInVainIsMissedAndTooManyLeadToABreak() {
        FloorScenario floor = ringing().arrives(1).after(20);
        assertThat(floor.everything().toString()).contains("reason=MISSED");
        assertThat(floor.offeredTo(1)).as("nobody else is there").isEqualTo(1);
        floor.after(20);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
        assertThat(floor.status(1).reason()).isEqualTo("NO_ANSWER");
    }

    /** 480, 404, 500, 488 and whatever else: causes as Asterisk makes them, and none at all, as before 20. */
    @ParameterizedTest
    @ValueSource(ints = {NO_ANSWER, 1, 38, 58, 127, 16, 0})
    void everyOtherFinalAnswerIsAFailedPhone(int cause) {
        FloorScenario floor = ringing().arrives(1).phoneGone(1, 1, cause);
        assertThat(floor.timeline())
                .containsSubsequence("CONNECT_FAILED PHONE_REFUSED CAUSE " + cause, "OFFER_ENDED PHONE_FAILED");
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.arrives(2).offeredTo(2)).as("rings for nobody now").isZero();
        assertThat(floor.view().agents().get(agent(1)).phone()).isEqualTo(PhoneState.FAILED);
        assertThat(floor.after(9).offeredTo(1)).isZero();
        assertThat(floor.after(1).offeredTo(1)).isEqualTo(1);
        floor.phoneGone(1, 2, cause);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
        assertThat(floor.status(1).reason()).isEqualTo("PHONE_UNREACHABLE");
    }

    @Test
    void whoIsBackFromABreakHasLookedAfterThePhone() {
        FloorScenario floor = ringing().arrives(1).phoneGone(1, 1, BUSY).hangsUp(1);
        floor.asks(1, DutyStatus.BREAK).asks(1, DutyStatus.AVAILABLE);
        assertThat(floor.arrives(2).offeredTo(2)).isEqualTo(1);
    }

    @Test
    void anotherPhoneIsNotToBlameForTheOneBefore() {
        FloorScenario floor = ringing().arrives(1).phoneGone(1, 1, BUSY).arrives(2);
        assertThat(floor.offeredTo(2)).isZero();
        AgentProfile before = FloorScenario.profile(1, ConnectMode.RING);
        floor.when(new AgentPlanned(new AgentProfile(
                before.id(), 1, "agent1", "Agent 1", "PJSIP/other", ConnectMode.RING, false, Map.of())));
        assertThat(floor.offeredTo(2)).isEqualTo(1);
    }

    @Test
    void whoAnsweredAndHungUpBeforeTheBridgeHasMissedTheCall() {
        FloorScenario floor = new FloorScenario().agentsReady(1).arrives(1).accepts(1, 1);
        floor.phoneAnswers(1, 1).phoneGone(1, 1, 0);
        assertThat(floor.timeline()).contains("CONNECT_FAILED PHONE_NO_ANSWER");
    }

    @Test
    void anUnreachablePhoneIsMissedAndTheBreakSaysWhy() {
        FloorScenario floor = ringing().arrives(1);
        unreachable(floor, 1);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        floor.after(10);
        unreachable(floor, 2);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
        assertThat(floor.status(1).reason()).isEqualTo("PHONE_UNREACHABLE");
    }

    @Test
    void aBridgeThatFailsIsNotThePhonesFault() {
        FloorScenario floor =
                new FloorScenario().agentsReady(1).arrives(1).accepts(1, 1).phoneAnswers(1, 1);
        floor.when(new CommandFailed(call(1), Verb.JOIN, Names.bridge(call(1), 1), Failure.REFUSED, "500"));
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        assertThat(floor.arrives(2).offeredTo(2)).isEqualTo(1);
    }

    private static void unreachable(FloorScenario floor, int attempt) {
        floor.when(new CommandFailed(call(1), Verb.ORIGINATE, leg(1, attempt).id(), Failure.REFUSED, "500"));
    }

    private static FloorScenario ringing() {
        return new FloorScenario()
                .hire(1, ConnectMode.RING)
                .when(new AgentConnected(agent(1)))
                .asks(1, DutyStatus.AVAILABLE);
    }
}
