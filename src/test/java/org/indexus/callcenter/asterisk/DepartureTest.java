package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.engine.effect.ChannelCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A polite stop: nobody new comes in, and nobody who is in is left in silence. */
class DepartureTest {

    private static final String APPLICATION = "indexus-inbound";

    private final DoorStand stand = new DoorStand();
    private FakeAsterisk asterisk = new FakeAsterisk("22.10.1");

    @AfterEach
    void close() {
        stand.close();
        asterisk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.21.1", "16.28.0", "22.10.1"})
    void whoIsInHearsMusicAndWhoSlippedInGoesBackToTheDialplan(String version) {
        asterisk.close();
        asterisk = new FakeAsterisk(version);
        stand.connect(Plans.of(stand.connection, asterisk.port()).build());
        String waiting = answered();
        stand.performWell(new ChannelCommand.StartMusic(stand.call, stand.connection, waiting, "default"));
        String inMenu = answered();
        stand.performWell(new ChannelCommand.Play(
                stand.call, stand.connection, inMenu, Names.playback(stand.call, 1), "tone:ring", null));
        String talking = answered();
        asterisk.floor.createBridge(Names.bridge(stand.call, 1), APPLICATION);
        asterisk.floor.bridge(Names.bridge(stand.call, 1)).add(talking);
        String unanswered = arrived();
        String slippedIn = asterisk.floor.slipIn("100");

        stand.door.leave();

        assertThat(asterisk.isListening(APPLICATION)).isFalse();
        assertThat(asterisk.requests())
                .containsOnlyOnce("POST channels/" + waiting + "/moh", "POST channels/" + inMenu + "/moh")
                .doesNotContain("POST channels/" + talking + "/moh")
                .containsOnlyOnce(
                        "POST channels/" + unanswered + "/continue", "POST channels/" + slippedIn + "/continue")
                .doesNotContain("POST channels/" + waiting + "/continue", "POST channels/" + inMenu + "/continue");
        assertThat(stand.seen(ConnectionLost.class, any -> true)).isEmpty();
    }

    @Test
    void itDoesNotComeBackAndAnAsteriskThatIsAwayHoldsNobodyUp() {
        stand.connect(Plans.of(stand.connection, asterisk.port()).build());
        arrived();
        asterisk.sleep();
        stand.door.leave();
        asterisk.wake();
        assertThat(asterisk.isListening(APPLICATION)).isFalse();
        stand.door.leave();
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
