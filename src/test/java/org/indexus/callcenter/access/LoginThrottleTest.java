package org.indexus.callcenter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final LoginThrottle throttle = new LoginThrottle();

    @Test
    void fiveAttemptsAreFreeThenEachWaitsTwiceAsLong() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.attempt("eva", NOW)).isEmpty();
        }
        assertThat(throttle.attempt("eva", NOW)).contains(Duration.ofSeconds(1));
        assertThat(throttle.attempt("eva", NOW.plusSeconds(1))).isEmpty();
        assertThat(throttle.attempt("eva", NOW.plusSeconds(1))).contains(Duration.ofSeconds(2));
    }

    @Test
    void theWaitEndsAtFiveMinutes() {
        Instant now = NOW;
        for (int i = 0; i < 40; i++) {
            now = now.plusSeconds(300);
            assertThat(throttle.attempt("eva", now)).isEmpty();
        }
        assertThat(throttle.attempt("eva", now)).contains(Duration.ofMinutes(5));
    }

    @Test
    void nobodyElseIsConcernedAndSuccessForgives() {
        for (int i = 0; i < 9; i++) {
            throttle.attempt("eva", NOW.plusSeconds(i * 600L));
        }
        assertThat(throttle.attempt("ján", NOW)).isEmpty();
        throttle.succeeded("eva");
        assertThat(throttle.attempt("eva", NOW)).isEmpty();
    }
}
