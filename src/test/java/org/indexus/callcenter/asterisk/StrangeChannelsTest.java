package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.TransferArrived;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels that look like callers and are none, and one that Asterisk itself cannot show. */
class StrangeChannelsTest {

    private final DoorStand stand = new DoorStand();
    private final String leg = Names.leg(stand.call, 1);
    private final String bridge = Names.bridge(stand.call, 1);
    private FakeAsterisk asterisk = new FakeAsterisk("22.10.1");

    @AfterEach
    void close() {
        stand.close();
        asterisk.close();
    }

    /** 22 tells the far half first, 16 the near one. */
    @ParameterizedTest
    @CsvSource({"22.10.1, true", "16.28.0, false", "13.21.1, true"})
    void aPhonesTransferThatLeadsBackToUsIsNoNewCaller(String version, boolean farFirst) {
        use(version);
        talk();
        String near = asterisk.floor.transfer(leg, "200", "sales", farFirst);

        TransferArrived transfer = stand.await(TransferArrived.class);
        assertThat(transfer.standIn().id()).isEqualTo(near);
        assertThat(transfer.arrival().code()).isEqualTo("sales");
        assertThat(stand.await(LegReplaced.class).replacement()).isEqualTo(near);
        assertThat(stand.seen().indexOf(stand.await(LegReplaced.class)))
                .isLessThan(stand.seen().indexOf(transfer));
        assertThat(stand.seen(CallArrived.class, any -> true)).isEmpty();
    }

    @Test
    void aTransferThatCameBackWhileNobodyListenedIsFoundAsOne() {
        use("16.28.0");
        talk();
        String near = asterisk.floor.transfer(leg, "200", "sales", true);
        stand.await(TransferArrived.class);
        stand.forget();
        asterisk.cut();
        stand.await(ConnectionLost.class);

        assertThat(stand.await(TransferArrived.class).standIn().id()).isEqualTo(near);
        assertThat(stand.await(ConnectionRestored.class).callers())
                .extracting(caller -> caller.origin().channel().id())
                .contains(near)
                .hasSize(2);
    }

    @Test
    void whoeverAnswersTheTransferIsHeard() {
        talk();
        String near = asterisk.floor.transfer(leg, "1002", null, false);
        stand.await(LegReplaced.class);
        asterisk.floor.state(asterisk.floor.channel(near), "Up");

        stand.await(LegAnswered.class, answered -> answered.leg().id().equals(near));
    }

    /** As of a program of the administrator's that lets a Local channel dial our number. */
    @Test
    void anotherLocalChannelIsACaller() {
        connect();
        String id = asterisk.floor.arriveAs("Local/100@incoming-00000009;2", "support");

        assertThat(stand.await(CallArrived.class).origin().channel().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"16.28.0", "22.10.1"})
    void aForwardedPhoneIsToldAsSuch(String version) {
        use(version);
        asterisk.phone("PJSIP/agent1", FakePhone.FORWARDED);
        connect();
        originate();

        assertThat(stand.await(LegEnded.class).cause()).isEqualTo(23);
    }

    @Test
    void whatComesOfACallToAPhoneIsNeverACaller() {
        connect();
        String stray = asterisk.floor.arriveAs("Local/1002@agents-00000009;1", leg);

        DoorStand.until(() -> asterisk.floor.channel(stray) == null, () -> "the hanging up of " + stray);
        assertThat(stand.seen(CallArrived.class, any -> true)).isEmpty();
    }

    @Test
    void oneChannelThatAsteriskCannotShowStopsNobody() {
        connect();
        String before = asterisk.call("100", "1", "Ján", "support");
        String odd = asterisk.call("100", "2", "Eva", "support");
        stand.await(
                CallArrived.class, arrived -> arrived.origin().channel().id().equals(odd));
        asterisk.floor.spoil(odd);
        stand.forget();
        asterisk.cut();
        stand.await(ConnectionLost.class);

        List<CallArrived> callers = stand.await(ConnectionRestored.class).callers();
        assertThat(callers).extracting(caller -> caller.origin().channel().id()).containsExactly(before);
        String next = asterisk.call("100", "3", "Ota", "support");
        stand.await(
                CallArrived.class, arrived -> arrived.origin().channel().id().equals(next));
    }

    private void use(String version) {
        asterisk.close();
        asterisk = new FakeAsterisk(version);
    }

    private void connect() {
        stand.connect(Plans.of(stand.connection, asterisk.port()).build());
    }

    private void talk() {
        asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
        connect();
        String caller = asterisk.call("100", "+421905123456", "Ján", "support");
        stand.await(CallArrived.class);
        originate();
        stand.performWell(new BridgeCommand.CreateBridge(stand.call, stand.connection, caller, bridge));
        stand.performWell(new BridgeCommand.Join(stand.call, stand.connection, caller, leg, bridge));
        stand.forget();
    }

    private void originate() {
        stand.performWell(new LegCommand.Originate(
                stand.call,
                stand.connection,
                leg,
                new AgentId(new UUID(0, 7)),
                "PJSIP/agent1",
                "+421905123456",
                "Ján",
                true,
                20));
    }
}
