package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and extensions that we call are legs of ours like agents' phones, and never callers. */
class DialledLegTest {

    private static final String NUMBER = "Local/+421905123456@indexus-dial-external/n";
    private static final String EXTENSION = "Local/31@indexus-dial-extension/n";

    private final DoorStand stand = new DoorStand();
    private final String leg = Names.external(stand.call, 1);
    private FakeAsterisk asterisk = new FakeAsterisk("22.10.1");

    @AfterEach
    void close() {
        stand.close();
        asterisk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.21.1", "16.28.0", "18.26.4", "20.20.1", "22.10.1"})
    void isHeardRingingAnsweringAndEnding(String version) {
        asterisk.close();
        asterisk = new FakeAsterisk(version);
        asterisk.phone(NUMBER, FakePhone.ANSWERS);
        connect();
        stand.performWell(dial("+421905123456", true));
        assertThat(stand.await(LegRinging.class).leg().id()).isEqualTo(leg);
        assertThat(stand.await(LegAnswered.class).leg().id()).isEqualTo(leg);
        stand.performWell(new LegCommand.HangUp(stand.call, stand.connection, leg, HangUpReason.NORMAL, null));
        assertThat(stand.await(LegEnded.class).leg().id()).isEqualTo(leg);
        assertThat(stand.seen(CallArrived.class, any -> true)).isEmpty();
        assertThat(stand.seen(CallerHungUp.class, any -> true)).isEmpty();
    }

    @Test
    void saysThatItIsBusy() {
        asterisk.phone(EXTENSION, FakePhone.BUSY);
        connect();
        stand.performWell(dial("31", false));
        assertThat(stand.await(LegEnded.class).cause()).isEqualTo(17);
    }

    @Test
    void isNotDialledWhereItIsNoNumber() {
        connect();
        assertThat(stand.performBadly(dial("31&PJSIP/agent1", false)).failure()).isEqualTo(Failure.REFUSED);
        assertThat(asterisk.requests()).noneMatch(request -> request.startsWith("POST channels"));
    }

    @Test
    void isNotDialledAnyMoreOnceItIsHungUp() {
        asterisk.phone(EXTENSION, FakePhone.ANSWERS);
        connect();
        stand.performBadly(new LegCommand.HangUp(stand.call, stand.connection, leg, HangUpReason.NORMAL, null));
        stand.forget();
        assertThat(stand.performBadly(dial("31", false)).failure()).isEqualTo(Failure.GONE);
    }

    @Test
    void isAmongTheLegsAfterAGap() {
        asterisk.phone(EXTENSION, FakePhone.ANSWERS);
        connect();
        stand.performWell(dial("31", false));
        stand.await(LegAnswered.class);
        stand.forget();
        asterisk.cut();
        ConnectionRestored restored = stand.await(ConnectionRestored.class);
        assertThat(restored.legs()).containsEntry(leg, true);
        assertThat(restored.callers()).isEmpty();
    }

    private void connect() {
        stand.connect(Plans.of(stand.connection, asterisk.port()).build());
        stand.forget();
    }

    private LegCommand.Dial dial(String number, boolean outside) {
        return new LegCommand.Dial(stand.call, stand.connection, leg, number, outside, "+421220000000", 20);
    }
}
