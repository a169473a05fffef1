package org.indexus.callcenter.prompts.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat.Encoding;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioConverterTest {

    private static final double HERTZ = 700;

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = AudioConverterTest.class.getResourceAsStream("/prompts/" + name)) {
            return file.readAllBytes();
        }
    }

    private static List<String> warnings(byte[] file) {
        return AudioConverter.convert(file, null).warnings().stream()
                .map(AudioWarning::code)
                .toList();
    }

    private static void assertRefused(byte[] file, String declared, String code, String words) {
        assertThatThrownBy(() -> AudioConverter.convert(file, declared))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().errors().get(0).field()).isEqualTo("file");
                    assertThat(refused.problem().code()).isEqualTo(code);
                    assertThat(refused.problem().detail()).contains(words);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 1",
        "8000, 2",
        "11025, 1",
        "16000, 1",
        "22050, 2",
        "44100, 2",
        "48000, 1",
        "96000, 1",
        "4000, 1",
        "44101, 1"
    })
    void aToneOfAnyRateIsTheSameToneAfterwards(int rate, int channels) {
        Converted made = AudioConverter.convert(Sounds.wav(rate, channels, 1.5, Sounds.tone(HERTZ, 0.5)), "audio/wav");

        assertThat(made.millis()).isEqualTo(1500);
        assertThat(made.wav()).hasSize(44 + 2 * 12_000);
        assertThat(Sounds.strength(made.wav(), HERTZ)).isCloseTo(0.5, within(0.02));
        assertThat(made.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"44100, 5000", "48000, 4500", "16000, 6000", "96000, 12000"})
    void whatIsAboveTheTelephonesBandDoesNotComeBackAsAWhistle(int rate, int hertz) {
        byte[] wav = Sounds.wav(
                rate,
                1,
                1,
                second -> Sounds.tone(hertz, 0.4).applyAsDouble(second)
                        + Sounds.tone(HERTZ, 0.4).applyAsDouble(second));
        byte[] made = AudioConverter.convert(wav, null).wav();

        int folded = Math.abs(hertz - (hertz + 4000) / 8000 * 8000);
        assertThat(Sounds.strength(made, folded)).isLessThan(0.001);
        assertThat(Sounds.strength(made, HERTZ)).isCloseTo(0.4, within(0.02));
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(Encoding.PCM_UNSIGNED, 8),
                Arguments.of(Encoding.PCM_SIGNED, 16),
                Arguments.of(Encoding.PCM_SIGNED, 24),
                Arguments.of(Encoding.PCM_SIGNED, 32),
                Arguments.of(Encoding.PCM_FLOAT, 32),
                Arguments.of(Encoding.ALAW, 8),
                Arguments.of(Encoding.ULAW, 8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyWidthAndLawIsRead(Encoding encoding, int bits) {
        byte[] wav = Sounds.wav(16_000, encoding, bits, 1, Sounds.tone(HERTZ, 0.5));
        Converted made = AudioConverter.convert(wav, "audio/x-wav");

        assertThat(made.millis()).isEqualTo(1000);
        assertThat(Sounds.strength(made.wav(), HERTZ)).isCloseTo(0.5, within(0.03));
    }

    static Stream<Arguments> noAudio() {
        return Stream.of(
                Arguments.of("%PDF-1.7 and so on", "a PDF document"),
                Arguments.of("\u0089PNG\r\n\u001a\n", "a picture"),
                Arguments.of("<html><script>alert(1)</script>", "a web page"),
                Arguments.of("PK\3\4 a jar", "an archive"),
                Arguments.of("MZ a program", "a program"),
                Arguments.of("fLaC", "a FLAC file"),
                Arguments.of("\0\0\0 ftypM4A ", "an MP4"),
                Arguments.of("OggS\0\2\0\0\0\0\0\0\0\0abcd\0\0\0\0abcd\1\u0013OpusHead", "an Ogg Opus file"),
                Arguments.of("just words", "not an audio file"),
                Arguments.of("", "empty"));
    }

    @ParameterizedTest
    @MethodSource("noAudio")
    void whatIsNoAudioIsNamed(String bytes, String found) {
        assertRefused(bytes.getBytes(ISO_8859_1), "audio/wav", "NOT_AUDIO", found);
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefused() throws IOException {
        assertRefused(Sounds.wav(8000, 1, 1, Sounds.tone(HERTZ, 0.5)), "audio/mpeg", "TYPE_MISMATCH", "is a WAV file");
        assertRefused(sample("tone-16000.ogg"), "audio/wav; charset=x", "TYPE_MISMATCH", "is an Ogg Vorbis file");
        assertRefused(sample("tone-16000.ogg"), "image/png", "TYPE_MISMATCH", "is an Ogg Vorbis file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIFF\0\0\0\0WAVE", "RIFF\0\0\0\0WAVEfmt \u0010\0\0\0\2\0\1\0"})
    void whatOnlyBeginsLikeAudioIsRefused(String bytes) {
        assertRefused(bytes.getBytes(ISO_8859_1), null, "NOT_AUDIO", "begins like");
    }

    @Test
    void aWavWithoutSamplesIsRefused() {
        assertRefused(Sounds.wav(8000, 1, 0, Sounds.tone(HERTZ, 1)), null, "NO_AUDIO", "without any audio");
    }

    /** 12 MB of 8 bits at 1 kHz would be more than three hours. */
    @Test
    void hoursInASmallFileAreCutOffAtTheLimit() {
        byte[] bomb = Sounds.wav(1000, Encoding.PCM_UNSIGNED, 8, 600, second -> 0);

        assertRefused(bomb, null, "TOO_LONG", "longer than 5 minutes");
    }

    private static DoubleUnaryOperator between(double from, double to, DoubleUnaryOperator wave) {
        return second -> second >= from && second < to ? wave.applyAsDouble(second) : 0;
    }

    @Test
    void whatIsRemarkableIsTold() {
        DoubleUnaryOperator tone = Sounds.tone(HERTZ, 0.5);

        assertThat(warnings(Sounds.wav(8000, 1, 3, between(1.5, 3, tone)))).containsExactly("LEADING_SILENCE");
        assertThat(warnings(Sounds.wav(8000, 1, 5, between(0, 2.5, tone)))).containsExactly("TRAILING_SILENCE");
        assertThat(warnings(Sounds.wav(8000, 1, 4, between(1, 2, tone)))).containsExactly("MOSTLY_SILENT");
        assertThat(warnings(Sounds.wav(8000, 1, 2, second -> 0))).containsExactly("SILENT");
        assertThat(warnings(Sounds.wav(44_100, 2, 1, Sounds.tone(HERTZ, 3)))).containsExactly("CLIPPING");
        assertThat(warnings(Sounds.wav(8000, 1, 1, Sounds.tone(HERTZ, 0.02)))).containsExactly("QUIET");
        assertThat(warnings(Sounds.wav(8000, 1, 0.2, tone))).containsExactly("SHORT");
    }

    @Test
    void dataThatWasGivenTheHeaderOfAWavSoundsLikeNoise() {
        Random dice = new Random(1);

        assertThat(warnings(Sounds.wav(44_100, 1, 2, second -> 2 * dice.nextDouble() - 1)))
                .contains("NOISE");
    }

    @Test
    void theMessageSaysHowMuch() {
        byte[] wav = Sounds.wav(8000, 1, 3, between(1.5, 3, Sounds.tone(HERTZ, 0.5)));

        assertThat(AudioConverter.convert(wav, null).warnings().get(0).message())
                .isEqualTo("It begins with 1.5 s of silence.");
    }
}
