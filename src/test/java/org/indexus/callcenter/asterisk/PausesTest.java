package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.indexus.callcenter.runtime.ConnectionStatus.State;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses();

    @Test
    void whoIsAwayIsAskedSoonAndThenLessOftenButForEver() {
        assertThat(next(State.DISCONNECTED)).isBetween(250L, 300L);
        assertThat(next(State.REFUSED)).isBetween(500L, 600L);
        for (int i = 0; i < 50; i++) {
            next(State.DISCONNECTED);
        }
        assertThat(next(State.DISCONNECTED)).isBetween(2_000L, 2_400L);
        for (int i = 0; i < 50; i++) {
            next(State.REFUSED);
        }
        assertThat(next(State.REFUSED)).isBetween(10_000L, 12_000L);
        assertThat(next(State.DISCONNECTED)).isBetween(2_000L, 2_400L);
        pauses.connected();
        assertThat(next(State.DISCONNECTED)).isBetween(250L, 300L);
    }

    @Test
    void aStrangerIsNotFoughtWithHaste() {
        assertThat(next(State.REPLACED)).isBetween(30_000L, 36_000L);
        pauses.connected();
        assertThat(next(State.REPLACED)).isBetween(60_000L, 72_000L);
        for (int i = 0; i < 10; i++) {
            next(State.REPLACED);
        }
        assertThat(Duration.ofMillis(next(State.REPLACED))).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        pauses.reset();
        assertThat(next(State.REPLACED)).isBetween(30_000L, 36_000L);
    }

    @Test
    void aStrangerAfterAGoodMinuteIsTheFirstOneAgain() {
        long start = System.nanoTime();
        pauses.connected(start);
        next(State.REPLACED);
        pauses.connected(start);
        assertThat(millis(pauses.next(State.REPLACED, start + seconds(20)))).isBetween(60_000L, 72_000L);
        pauses.connected(start);
        assertThat(millis(pauses.next(State.REPLACED, start + seconds(61)))).isBetween(30_000L, 36_000L);
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private static long millis(Duration pause) {
        return pause.toMillis();
    }

    private long next(State state) {
        return pauses.next(state).toMillis();
    }
}
