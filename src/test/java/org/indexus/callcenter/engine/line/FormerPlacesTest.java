package org.indexus.callcenter.engine.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.engine.QueueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormerPlacesTest {

    private static final QueueId QUEUE = new QueueId(new UUID(0, 1));
    private static final Instant SINCE = Instant.parse("2026-01-05T08:00:00Z");

    private final FormerPlaces places = new FormerPlaces();

    @Test
    void whoeverShowsANumberIsKnownAgain() {
        assertThat(again("+421905123456")).isEqualTo(SINCE);
    }

    /** What trunks write for who withholds the number: strangers have nothing in common. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000000000", "+000000", "9999999999", "anonymous", "Restricted", "Unavailable", "private123"
            })
    void strangersAreNot(String number) {
        assertThat(again(number)).isNull();
    }

    private @Nullable Instant again(String number) {
        Instant now = SINCE.plusSeconds(60);
        places.left(QUEUE, number, SINCE, now);
        return places.of(QUEUE, number, Duration.ofMinutes(5), now.plusSeconds(10));
    }
}
