package org.indexus.callcenter.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HOME = "192.0.2.1";

    private final LoginThrottle throttle = new LoginThrottle();

    /** How many of so many attempts at once are let through; each by another name or address where {@code %d} stands. */
    private int tried(int attempts, String name, String address, Instant now) {
        int tried = 0;
        for (int i = 0; i < attempts; i++) {
            tried += throttle.attempt(name.formatted(i), address.formatted(i), now)
                            .isEmpty()
                    ? 1
                    : 0;
        }
        return tried;
    }

    private Duration pause(String name, String address, Instant now) {
        return throttle.attempt(name, address, now)
                .map(LoginThrottle.Refused::pause)
                .orElse(Duration.ZERO);
    }

    @Test
    void fiveAttemptsAreFreeThenEachWaitsTwiceAsLong() {
        assertThat(tried(9, "eva", HOME, NOW)).isEqualTo(5);
        assertThat(pause("eva", HOME, NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause("eva", HOME, NOW.plusSeconds(1))).isZero();
        assertThat(pause("eva", HOME, NOW.plusSeconds(1))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theWaitEndsAtFiveMinutesAndAnHourOfQuietForgives() {
        Instant now = NOW;
        for (int i = 0; i < 40; i++) {
            now = now.plusSeconds(300);
            assertThat(pause("eva", HOME, now)).isZero();
        }
        assertThat(pause("eva", HOME, now)).isEqualTo(Duration.ofMinutes(5));
        assertThat(tried(9, "eva", HOME, now.plusSeconds(3601))).isEqualTo(5);
    }

    @Test
    void nobodyElseIsConcernedAndSuccessForgives() {
        assertThat(tried(9, "eva", HOME, NOW)).isEqualTo(5);
        assertThat(pause("ján", HOME, NOW)).isZero();
        assertThat(pause("eva", "192.0.2.2", NOW)).isZero();
        throttle.succeeded("eva", HOME, NOW);
        assertThat(pause("eva", HOME, NOW)).isZero();
    }

    @Test
    void guessingOneNameFromManyAddressesIsSlowed() {
        assertThat(tried(1000, "eva", "198.51.100.%d", NOW)).isEqualTo(20);
    }

    @Test
    void tryingManyNamesFromOneAddressIsSlowed() {
        assertThat(tried(1000, "name%d", HOME, NOW)).isEqualTo(40);
        assertThat(pause("another", HOME, NOW)).isPositive();
    }

    @Test
    void tryingManyNamesFromManyAddressesIsSlowed() {
        assertThat(tried(5000, "name%d", "198.51.100.%d", NOW)).isEqualTo(300);
        assertThat(pause("eva", HOME, NOW.plusSeconds(1))).isZero();
        assertThat(pause("eva", HOME, NOW.plusSeconds(1))).isPositive();
    }

    @Test
    void whoGotInFromThereBeforeIsNotLockedOutByOthers() {
        assertThat(pause("eva", HOME, NOW)).isZero();
        throttle.succeeded("eva", HOME, NOW);
        tried(5000, "name%d", "198.51.100.%d", NOW);
        tried(1000, "eva", "198.51.100.%d", NOW);
        tried(1000, "name%d", HOME, NOW);

        assertThat(tried(9, "eva", HOME, NOW)).isEqualTo(5);
    }

    @Test
    void anOfficeThatSignsInAtOnceIsNotSlowed() {
        for (int i = 0; i < 500; i++) {
            assertThat(pause("agent" + i, HOME, NOW)).isZero();
            throttle.succeeded("agent" + i, HOME, NOW);
        }
    }

    @Test
    void onlyTheFirstRefusalOfEachPauseIsTold() {
        tried(5, "eva", HOME, NOW);
        assertThat(throttle.attempt("eva", HOME, NOW)).contains(new LoginThrottle.Refused(Duration.ofSeconds(1), true));
        assertThat(throttle.attempt("eva", HOME, NOW))
                .contains(new LoginThrottle.Refused(Duration.ofSeconds(1), false));
        assertThat(pause("eva", HOME, NOW.plusSeconds(1))).isZero();
        assertThat(throttle.attempt("eva", HOME, NOW.plusSeconds(1)))
                .contains(new LoginThrottle.Refused(Duration.ofSeconds(2), true));
    }

    @Test
    void whatWasNotTriedIsNotCounted() {
        for (int i = 0; i < 100; i++) {
            assertThat(pause("eva", HOME, NOW)).isZero();
            throttle.takeBack("eva", HOME, NOW);
        }
    }

    @Test
    void namesOfAnyLengthTakeLittleRoom() {
        String endless = "x".repeat(2_000_000);
        assertThat(tried(300, endless + "%d", "2001:db8::%d", NOW)).isPositive();
        assertThat(endless).hasSize(2_000_000);
    }

    @Test
    void sayingThePasswordOnceMoreIsSlowedByItself() {
        UUID user = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.repeat(user, NOW)).isEmpty();
        }
        assertThat(throttle.repeat(user, NOW)).contains(Duration.ofSeconds(1));
        throttle.repeated(user);
        assertThat(throttle.repeat(user, NOW)).isEmpty();
    }
}
