package org.indexus.callcenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.agent;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.AgentPhoneChanged;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallPlaced;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhoneSeen;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhonesFound;
import org.indexus.callcenter.engine.event.floor.PlanEvents.AgentPlanned;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose phone may be rung, by what Asterisk says of it. */
class AgentPhonesTest {

    private static final ConnectionId OTHER = new ConnectionId(new UUID(9, 9));

    private final FloorScenario floor = new FloorScenario().agentsReady(1);

    @ParameterizedTest
    @EnumSource(
            value = PhoneState.class,
            names = {"IN_USE", "UNREACHABLE"})
    void nobodyIsOfferedToAPhoneThatCannotTakeIt(PhoneState state) {
        floor.when(new PhoneSeen(PBX, "PJSIP/agent1", state));
        assertThat(floor.effects()).contains(new AgentPhoneChanged(agent(1), state, floor.now()));
        assertThat(floor.arrives(1).offeredTo(1)).isZero();
        assertThat(floor.status(1).status()).isEqualTo(DutyStatus.AVAILABLE);
        floor.when(new PhoneSeen(PBX, "PJSIP/agent1", PhoneState.READY));
        assertThat(floor.offeredTo(1)).isEqualTo(1);
    }

    @Test
    void ourOwnCallIsNoUseElsewhere() {
        floor.arrives(1).talks(1, 1, 1).when(new PhoneSeen(PBX, "PJSIP/agent1", PhoneState.IN_USE));
        assertThat(phone()).isEqualTo(PhoneState.READY);
        floor.hangsUp(1).isDone(1);
        assertThat(phone()).as("something is on the phone still").isEqualTo(PhoneState.IN_USE);
        assertThat(floor.arrives(2).offeredTo(2)).isZero();
        floor.when(new PhoneSeen(PBX, "PJSIP/agent1", PhoneState.READY));
        assertThat(floor.offeredTo(2)).isEqualTo(1);
    }

    @Test
    void anOfferInHandGoesOn() {
        floor.arrives(1).when(new PhoneSeen(PBX, "PJSIP/agent1", PhoneState.IN_USE));
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        assertThat(phone()).isEqualTo(PhoneState.IN_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Local/1@agents", "PJSIP/0905123456@trunk", "PJSIP/trunk/sip:1@pbx", "PJSIP/other"})
    void whatNobodyCanTellIsRung(String endpoint) {
        hire(endpoint, true);
        floor.when(new PhonesFound(PBX, Map.of("PJSIP/trunk", PhoneState.IN_USE, endpoint, PhoneState.UNKNOWN)));
        assertThat(floor.arrives(1).offeredTo(1)).isEqualTo(1);
    }

    @Test
    void whoWantsItIsRungWhateverThePhoneDoes() {
        hire("PJSIP/agent1", false);
        floor.when(new PhoneSeen(PBX, "PJSIP/agent1", PhoneState.IN_USE));
        assertThat(floor.arrives(1).offeredTo(1)).isEqualTo(1);
    }

    @Test
    void afterABrokenLineNothingOfBeforeIsHeldAgainstAnybody() {
        floor.when(new PhoneSeen(PBX, "PJSIP/agent1", PhoneState.IN_USE)).losesAsterisk();
        floor.when(new ConnectionRestored(PBX, List.of(), Map.of(), Map.of()));
        assertThat(floor.arrives(1).offeredTo(1)).isEqualTo(1);
    }

    @Test
    void whatIsFoundReplacesAllThatWasKnown() {
        floor.when(new PhoneSeen(PBX, "PJSIP/agent1", PhoneState.IN_USE));
        floor.when(new PhonesFound(PBX, Map.of("PJSIP/agent2", PhoneState.IN_USE)));
        assertThat(floor.arrives(1).offeredTo(1)).isEqualTo(1);
    }

    /** Registered at one of two servers, only that one's callers ring it; in use at one, nobody's do. */
    @ParameterizedTest
    @CsvSource({
        "READY, UNREACHABLE, 1, 0",
        "UNREACHABLE, READY, 0, 1",
        "IN_USE, UNREACHABLE, 0, 0",
        "IN_USE, READY, 0, 0"
    })
    void eachServerKnowsOnlyItsOwnPhones(PhoneState here, PhoneState there, int mine, int others) {
        floor.when(new PhonesFound(OTHER, Map.of("PJSIP/agent1", there)))
                .when(new ConnectionRestored(OTHER, List.of(), Map.of(), Map.of()))
                .when(new PhoneSeen(PBX, "PJSIP/agent1", here));
        assertThat(floor.arrives(1).offeredTo(1)).isEqualTo(mine);
        floor.hangsUp(1);
        floor.when(new CallArrived(
                call(2),
                new Origin(new ChannelRef(OTHER, "caller-2"), "100", "+421905123452", "Ana", floor.now(), false),
                null,
                false));
        assertThat(floor.offeredTo(2)).isEqualTo(others);
    }

    /** Of two servers, an agent who calls somebody is rung by the one that has the phone, also while it is told in use still. */
    @ParameterizedTest
    @CsvSource({
        "READY, UNREACHABLE, here",
        "UNREACHABLE, READY, there",
        "IN_USE, UNKNOWN, here",
        "UNKNOWN, IN_USE, there",
        "IN_USE, READY, there",
        "UNKNOWN, UNKNOWN, here",
        "UNREACHABLE, UNREACHABLE, nowhere"
    })
    void whoCallsIsRungWhereThePhoneIs(PhoneState here, PhoneState there, String where) {
        floor.when(new PhonesFound(OTHER, Map.of("PJSIP/agent1", there)))
                .when(new ConnectionRestored(OTHER, List.of(), Map.of(), Map.of()))
                .when(new PhoneSeen(PBX, "PJSIP/agent1", here));
        Actor agent = new Actor(agent(1), "agent1", false);
        floor.when(new CallPlaced(agent, call(1), "+421905123456", null, null));
        assertThat(floor.commands())
                .extracting(Command::connection)
                .isEqualTo(
                        switch (where) {
                            case "here" -> List.of(PBX);
                            case "there" -> List.of(OTHER);
                            default -> List.of();
                        });
    }

    private PhoneState phone() {
        return floor.view().agents().get(agent(1)).phone();
    }

    private void hire(String endpoint, boolean followed) {
        floor.when(new AgentPlanned(new AgentProfile(
                agent(1), 1, "agent1", "Agent 1", endpoint, ConnectMode.ON_ACCEPT, false, followed, Map.of())));
    }
}
