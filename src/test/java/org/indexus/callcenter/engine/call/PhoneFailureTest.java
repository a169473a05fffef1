package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.leg;

import org.indexus.callcenter.engine.CallPhase;
import org.indexus.callcenter.engine.ConnectMode;
import org.indexus.callcenter.engine.DutyStatus;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Names;
import org.indexus.callcenter.engine.Verb;
import org.indexus.callcenter.engine.agent.AgentConnected;
import org.junit.jupiter.api.Test;

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
        FloorScenario floor = ringing().arrives(1).phoneGone(1, 1, NO_ANSWER);
        assertThat(floor.everything().toString()).contains("reason=MISSED");
        assertThat(floor.offeredTo(1)).as("nobody else is there").isEqualTo(1);
        floor.phoneGone(1, 2, NO_ANSWER);
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.BREAK);
        assertThat(floor.status(1).reason()).isEqualTo("NO_ANSWER");
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
