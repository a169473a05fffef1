package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who vanished, and who is only silent: Asterisk asks those of whom nothing comes, and nobody else. */
class PeerWatchTest {

    private final DoorStand stand = new DoorStand();
    private FakeAsterisk asterisk = new FakeAsterisk("22.10.1");

    @AfterEach
    void close() {
        stand.close();
        asterisk.close();
    }

    @Test
    void whoeverStopsSendingIsAskedAndWhoeverSendsIsNot() {
        connect("22.10.1");
        String talking = answered();
        String vanishing = answered();
        String ringing = arrived();
        asterisk.floor.sends(talking, true);
        asterisk.floor.sends(vanishing, true);
        awaitLooks(vanishing, 2);
        asterisk.floor.sends(vanishing, false);
        awaitAsked(vanishing);
        assertThat(asks(talking)).isZero();
        assertThat(asks(ringing)).as("not in a call yet").isZero();
        assertThat(asterisk.requests()).as("we hang up on nobody").noneMatch(request -> request.startsWith("DELETE"));
    }

    @Test
    void whoeverWasNeverHeardIsAskedLater() {
        connect("22.10.1");
        String silent = answered();
        String stopping = answered();
        asterisk.floor.sends(stopping, true);
        awaitLooks(stopping, 2);
        asterisk.floor.sends(stopping, false);
        awaitAsked(stopping);
        assertThat(asks(silent)).isZero();
        awaitAsked(silent);
    }

    /** After a short talk, or when we come back: the number of packets tells that somebody was heard before we looked. */
    @Test
    void whoeverStoppedBeforeTheFirstLookIsAskedAsSoon() {
        connect("22.10.1");
        String silent = answered();
        String vanished = asterisk.call("100", "", "", "support");
        asterisk.floor.heard(vanished, 154);
        stand.await(
                CallArrived.class, arrived -> arrived.origin().channel().id().equals(vanished));
        stand.performWell(new ChannelCommand.Answer(stand.call, stand.connection, vanished));
        awaitAsked(vanished);
        assertThat(asks(silent)).isZero();
    }

    /** 13.21 counts no packets. */
    @ParameterizedTest
    @ValueSource(strings = {"13.21.1", "16.2.1"})
    void whereNoPacketsAreCountedEverybodyIsAskedNowAndThen(String version) {
        connect(version);
        String caller = answered();
        awaitAsked(caller);
        assertThat(asterisk.requests()).noneMatch(request -> request.endsWith("/rtp_statistics"));
    }

    private void connect(String version) {
        asterisk.close();
        asterisk = new FakeAsterisk(version);
        stand.connect(Plans.of(stand.connection, asterisk.port()).build());
    }

    private void awaitLooks(String channel, int looks) {
        String look = "GET channels/" + channel + "/rtp_statistics";
        DoorStand.until(() -> count(look) >= looks, () -> looks + " looks at " + channel);
    }

    private void awaitAsked(String channel) {
        DoorStand.until(() -> asks(channel) > 0, () -> "asking " + channel);
    }

    private long asks(String channel) {
        return count("POST channels/" + channel + "/variable");
    }

    private long count(String request) {
        return asterisk.requests().stream().filter(request::equals).count();
    }

    private String answered() {
        String caller = arrived();
        stand.performWell(new ChannelCommand.Answer(stand.call, stand.connection, caller));
        return caller;
    }

    private String arrived() {
        String caller = asterisk.call("100", "", "", "support");
        stand.await(
                CallArrived.class, arrived -> arrived.origin().channel().id().equals(caller));
        return caller;
    }
}
