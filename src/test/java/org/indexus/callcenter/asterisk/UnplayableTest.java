package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnplayableTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    /** Kept, so that its level is. */
    private static final Logger LOG = Logger.getLogger(PlaybackFailureLog.class.getName());

    private final PlaybackFailureLog unplayable = new PlaybackFailureLog("main");

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        LOG.setLevel(null);
    }

    @Test
    void eachSoundIsToldOnceAnHour() {
        assertThat(unplayable.tell("sound:welcome", NOW)).isTrue();
        assertThat(unplayable.tell("sound:welcome", NOW.plusSeconds(3599))).isFalse();
        assertThat(unplayable.tell("sound:goodbye", NOW.plusSeconds(3599))).isTrue();
        assertThat(unplayable.tell("sound:welcome", NOW.plus(Duration.ofHours(1))))
                .isTrue();
    }

    @Test
    void aBrokenServerDoesNotFillTheMemory() {
        for (int sound = 0; sound < 100; sound++) {
            assertThat(unplayable.tell("sound:" + sound, NOW)).isTrue();
        }
        assertThat(unplayable.tell("sound:one-more", NOW)).isFalse();
        assertThat(unplayable.tell("sound:one-more", NOW.plus(Duration.ofHours(1))))
                .isTrue();
    }

    @Test
    void aPromptWithTheNextDaysAddressIsNoNews() {
        assertThat(unplayable.tell("sound:http://10.0.0.5:8080/media/prompts/1/a/c5fd.wav", NOW))
                .isTrue();
        assertThat(unplayable.tell("sound:http://10.0.0.5:8080/media/prompts/2/b/c5fd.wav", NOW))
                .isFalse();
    }

    @Test
    void theSignatureIsNotShown() {
        assertThat(PlaybackFailureLog.shown(
                        "sound:http://10.0.0.5:8080/media/prompts/1796083200/iT1nz464/c5fdd1a5-0b27.wav"))
                .isEqualTo("sound:http://10.0.0.5:8080/media/prompts/…/c5fdd1a5-0b27.wav");
        assertThat(PlaybackFailureLog.shown("sound:vm-goodbye")).isEqualTo("sound:vm-goodbye");
    }
}
