package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One channel goes from one bridge to another, and the answers get lost. */
class BridgeMovesTest {

    private final DoorStand stand = new DoorStand();
    private final FakeAsterisk asterisk = new FakeAsterisk("22.10.1");
    private final CallId call = stand.call;
    private final String leg = Names.leg(call, 1);
    private final String home = Names.bridge(call, 1);
    private final String aside = Names.bridge(call, 2);
    private String caller = "";

    @BeforeEach
    void aConversation() {
        stand.connect(Plans.of(stand.connection, asterisk.port()).build());
        caller = asterisk.call("100", "", "", "support");
        stand.await(CallArrived.class);
        asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
        stand.performWell(new LegCommand.Originate(
                call, stand.connection, leg, new AgentId(new UUID(0, 7)), "PJSIP/agent1", "1", "x", true, 20));
        stand.await(LegAnswered.class);
        stand.performWell(new BridgeCommand.CreateBridge(call, stand.connection, caller, home));
        stand.performWell(new BridgeCommand.Join(call, stand.connection, caller, leg, home));
        stand.performWell(new BridgeCommand.CreateBridge(call, stand.connection, leg, aside));
    }

    @AfterEach
    void close() {
        stand.close();
        asterisk.close();
    }

    @Test
    void aChannelIsInOneBridgeOnly() {
        performWell(move(leg, aside));
        assertThat(members(home)).containsExactly(caller);
        assertThat(members(aside)).containsExactly(leg);
        performWell(move(leg, home));
        assertThat(members(home)).containsExactlyInAnyOrder(caller, leg);
    }

    @Test
    void whoIsNotInABridgeIsOutOfIt() {
        performWell(leave(leg, home));
        assertThat(members(home)).containsExactly(caller);
        performWell(leave(leg, home));
        performWell(leave(leg, Names.bridge(call, 3)));
        stand.forget();
        assertThat(stand.performBadly(leave(Names.leg(call, 2), home)).failure())
                .isEqualTo(Failure.GONE);
    }

    @Test
    void aMoveWithoutAnAnswerIsLookedUpAndOneThatLeftNoTraceIsMadeAgain() {
        for (boolean carriedOut : List.of(true, false)) {
            asterisk.dropNext("POST bridges/" + aside + "/addChannel", carriedOut);
            performWell(move(leg, aside));
            assertThat(members(aside)).containsExactly(leg);
            asterisk.dropNext("POST bridges/" + aside + "/removeChannel", carriedOut);
            performWell(leave(leg, aside));
            assertThat(members(aside)).isEmpty();
        }
    }

    @Test
    void thatTheCallerHungUpIsToldBeforeWhatFailed() {
        asterisk.floor.end(caller, 16);
        stand.await(CallerHungUp.class);
        stand.forget();
        assertThat(stand.performBadly(move(caller, aside)).failure()).isEqualTo(Failure.GONE);
        assertThat(stand.seen()).extracting(Event::getClass).containsExactly(CallerHungUp.class, CommandFailed.class);
    }

    @Test
    void aLegThatIsGoneIsNoCallersHangUp() {
        asterisk.floor.end(leg, 16);
        assertThat(stand.performBadly(move(leg, aside)).failure()).isEqualTo(Failure.GONE);
        stand.performBadly(new BridgeCommand.Join(call, stand.connection, leg, Names.leg(call, 2), aside));
        assertThat(stand.seen(CommandFailed.class, failed -> failed.verb() == Verb.JOIN))
                .hasSize(1);
        assertThat(stand.seen(CallerHungUp.class, any -> true)).isEmpty();
    }

    /** Asterisk may answer the order to stop it, and lose it. */
    @Test
    void musicOnHoldIsStoppedTwice() {
        stand.performWell(new ChannelCommand.Hold(call, stand.connection, caller, "default"));
        stand.performWell(new ChannelCommand.Unhold(call, stand.connection, caller));
        assertThat(asterisk.requests())
                .filteredOn(("DELETE channels/" + caller + "/moh")::equals)
                .hasSize(2);
    }

    /** The result of a command that is sent twice says which by its order only. */
    private void performWell(BridgeCommand command) {
        stand.forget();
        stand.performWell(command);
    }

    private BridgeCommand.MoveToBridge move(String channel, String bridge) {
        return new BridgeCommand.MoveToBridge(call, stand.connection, channel, bridge);
    }

    private BridgeCommand.LeaveBridge leave(String channel, String bridge) {
        return new BridgeCommand.LeaveBridge(call, stand.connection, channel, bridge);
    }

    private Set<String> members(String bridge) {
        return Set.copyOf(asterisk.floor.bridge(bridge));
    }
}
