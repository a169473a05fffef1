package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the end-to-end tests believe to have heard. */
class HearingTest {

    private static final Sound WELCOME = Tones.melody(1, 3);
    private static final Sound MENU = Tones.melody(2, 4);
    private static final Sound CLOSED = Tones.melody(3, 2);

    @Test
    void findsASoundAndTellsWhere() {
        Hearing heard = telephone(Tones.silence(1.234).then(WELCOME).pause(1));

        var time = heard.first(WELCOME).orElseThrow();
        assertThat(time.at()).isCloseTo(1.234, within(0.03));
        assertThat(time.score()).isGreaterThan(0.9);
        assertThat(time.seconds()).isCloseTo(3, within(0.3));
        assertThat(time.whole()).isTrue();
    }

    @Test
    void doesNotTakeOneMelodyForAnother() {
        Hearing heard = telephone(Tones.silence(1).then(WELCOME).pause(1));

        IntStream.range(2, 30)
                .mapToObj(number -> Tones.melody(number, 3))
                .forEach(other -> assertThat(heard.best(other).score()).isLessThan(0.65));
    }

    @Test
    void tellsAChirpThatRisesFromOneThatFalls() {
        Hearing heard = telephone(Tones.chirp(400, 3000, 1.5));

        assertThat(heard.hears(Tones.chirp(400, 3000, 1.5))).isTrue();
        assertThat(heard.hears(Tones.chirp(3000, 400, 1.5))).isFalse();
    }

    @Test
    void hearsAQuietOneInNoise() {
        Sound quiet = loud(0.1, Tones.silence(0.5).then(MENU).pause(0.5));

        assertThat(Hearing.of(plus(quiet, noise(40, quiet.seconds()))).hears(MENU))
                .isTrue();
    }

    @Test
    void hearsNothingInNoiseOrSilence() {
        assertThat(Hearing.of(noise(3000, 10)).best(MENU).score()).isLessThan(0.5);
        assertThat(Hearing.of(Tones.silence(10)).best(MENU).score()).isLessThan(0.1);
        assertThat(Hearing.of(Tones.silence(0)).hears(MENU)).isFalse();
    }

    @Test
    void tellsHowMuchCameOfOneThatWasCut() {
        Hearing heard = telephone(Tones.silence(0.5).then(MENU.first(2.2)).then(CLOSED));

        var time = heard.first(MENU).orElseThrow();
        assertThat(time.seconds()).isCloseTo(2.2, within(0.5));
        assertThat(time.whole()).isFalse();
        assertThat(heard.first(CLOSED).orElseThrow().at()).isCloseTo(2.7, within(0.03));
    }

    @Test
    void countsRepetitionsAndKnowsTheOrder() {
        Hearing heard =
                telephone(WELCOME.pause(0.4).then(MENU).pause(1).then(MENU).then(CLOSED));

        assertThat(heard.all(MENU)).hasSize(2);
        assertThat(heard.all(MENU).get(1).at()).isCloseTo(8.4, within(0.03));
        assertThat(heard.inOrder(WELCOME, MENU, MENU, CLOSED)).isTrue();
        assertThat(heard.inOrder(MENU, WELCOME)).isFalse();
        assertThat(heard.inOrder(MENU, MENU, MENU)).isFalse();
    }

    /** A busy machine loses 20 ms, or has nothing to send for a moment. */
    @Test
    void forgivesAGap() {
        Sound gappy =
                MENU.first(1.1).then(MENU.after(1.12)).first(2.3).pause(0.04).then(MENU.after(2.32));

        var time = telephone(gappy).first(MENU).orElseThrow();
        assertThat(time.whole()).isTrue();
    }

    @Test
    void refusesToListenForWhatDoesNotChange() {
        assertThatThrownBy(() -> telephone(MENU).hears(Tones.silence(2))).hasMessageContaining("nothing changes");
    }

    @Test
    void readsTheWavThatItWrote(@TempDir Path folder) {
        Sound read = Sound.read(MENU.saveTo(folder.resolve("menu.wav")));

        assertThat(read.samples()).isEqualTo(MENU.samples());
    }

    /** Half as loud, in u-law and back. */
    private static Hearing telephone(Sound said) {
        short[] samples = loud(0.5, said).samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = throughULaw(samples[i]);
        }
        return Hearing.of(Sound.of(samples));
    }

    /** What is left of a sample when only its sign, its exponent and four bits are sent (G.711). */
    private static short throughULaw(int sample) {
        int magnitude = Math.min(Math.abs(sample), 32_635) + 132;
        int step = Integer.highestOneBit(magnitude) / 16;
        return (short) (Integer.signum(sample) * (magnitude / step * step + step / 2 - 132));
    }

    private static Sound loud(double factor, Sound sound) {
        short[] samples = sound.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (samples[i] * factor);
        }
        return Sound.of(samples);
    }

    private static Sound noise(double loudness, double seconds) {
        var dice = new Random(5);
        short[] samples = new short[(int) (seconds * Sound.RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (dice.nextGaussian() * loudness);
        }
        return Sound.of(samples);
    }

    private static Sound plus(Sound one, Sound other) {
        short[] samples = one.samples();
        short[] more = other.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (samples[i] + more[i]);
        }
        return Sound.of(samples);
    }
}
