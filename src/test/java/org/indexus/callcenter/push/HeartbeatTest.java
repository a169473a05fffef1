package org.indexus.callcenter.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private long now = 1_000_000_000L;
    private final Heartbeat heartbeat = new Heartbeat(now);

    @Test
    void aPingIsDueEveryThreeSeconds() {
        assertThat(heartbeat.tick(now)).isTrue();
        assertThat(later(1)).isFalse();
        assertThat(later(1)).isFalse();
        assertThat(later(1)).isTrue();
    }

    @Test
    void aPageThatHasAnsweredSleepsFiveSecondsAfterThePingThatItLeftUnanswered() {
        heartbeat.tick(now);
        heartbeat.message(now, true);
        later(1);
        later(1);
        later(1); // the ping
        wait(4);
        assertThat(heartbeat.isAsleep(now)).isFalse();
        wait(1);
        assertThat(heartbeat.isAsleep(now)).isTrue();
    }

    @Test
    void whoHasNeverAnsweredAPingIsBelieved() {
        heartbeat.tick(now);
        wait(20);
        assertThat(heartbeat.isAsleep(now)).isFalse();
        heartbeat.message(now, false);
        later(1);
        wait(20);
        assertThat(heartbeat.isAsleep(now)).isFalse();
    }

    @Test
    void theProtocolAnswersForAClientThatSendsNoPong() {
        heartbeat.tick(now);
        heartbeat.protocolPong(now);
        for (int second = 0; second < 12; second++) {
            later(1);
            heartbeat.protocolPong(now);
        }
        assertThat(heartbeat.isAsleep(now)).isFalse();
        wait(9);
        assertThat(heartbeat.isAsleep(now)).isTrue();
    }

    @Test
    void ourOwnPauseIsNobodysSilence() {
        heartbeat.tick(now);
        heartbeat.message(now, true);
        wait(3);
        later(40); // the process was stopped; the answers lie in the socket
        assertThat(heartbeat.isAsleep(now)).isFalse();
    }

    private boolean later(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
        return heartbeat.tick(now);
    }

    private void wait(int seconds) {
        for (int second = 0; second < seconds; second++) {
            later(1);
        }
    }
}
