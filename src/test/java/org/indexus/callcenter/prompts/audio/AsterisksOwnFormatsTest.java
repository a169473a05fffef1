package org.indexus.callcenter.prompts.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same 2.4 s as recorders, converters and Asterisk itself write them. */
class AsterisksOwnFormatsTest {

    private static final int FRAME_BITS = 260;
    private static final int[] FRAME = {6, 6, 5, 5, 4, 4, 3, 3};
    private static final int[] PART = {7, 2, 2, 6, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3};

    private static byte[] file(String name) throws IOException {
        try (InputStream in = AsterisksOwnFormatsTest.class.getResourceAsStream("/prompts/" + name)) {
            return in.readAllBytes();
        }
    }

    private static short[] samples(byte[] file, String name) {
        byte[] wav = AudioConverter.convert(file, null, name).wav();
        short[] samples = new short[(wav.length - 44) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((wav[44 + 2 * i] & 0xff) | wav[45 + 2 * i] << 8);
        }
        return samples;
    }

    private static double likeness(short[] one, short[] other) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            both += one[i] * (double) other[i];
            first += one[i] * (double) one[i];
            second += other[i] * (double) other[i];
        }
        return both / Math.sqrt(first * second);
    }

    @ParameterizedTest
    @CsvSource({
        "w19-streamed-sizes-zero.wav, 0.9999",
        "w23-rf64.wav, 0.9999",
        "w09-wav49-gsm-of-asterisk.wav, 0.99",
        "x05-asterisk.ulaw, 0.999"
    })
    void isTheSameAudioInEachOfThem(String name, double like) throws IOException {
        short[] heard = samples(file(name), name);

        assertThat(heard).hasSize(19_200);
        assertThat(likeness(samples(file("w19-streamed-sizes-zero.wav"), null), heard))
                .isGreaterThan(like);
    }

    @Test
    void gsmIsTheSameInAFileOfItsOwn() throws IOException {
        byte[] wav = file("w09-wav49-gsm-of-asterisk.wav");
        byte[] gsm = unpacked(Arrays.copyOfRange(wav, 60, wav.length));

        assertThat(samples(gsm, "greeting.gsm")).isEqualTo(samples(wav, null));
        gsm[33] = 0;
        assertThatThrownBy(() -> AudioConverter.convert(gsm, null, "greeting.gsm"))
                .hasMessageContaining("raw GSM audio");
    }

    /** Two frames in 65 bytes, lowest bit first, become frames of 33 bytes, highest bit first. */
    private static byte[] unpacked(byte[] wav49) {
        int frames = wav49.length / 65 * 2;
        byte[] gsm = new byte[frames * 33];
        for (int frame = 0; frame < frames; frame++) {
            int from = frame / 2 * 65 * 8 + frame % 2 * FRAME_BITS;
            int to = frame * 33 * 8;
            gsm[to / 8] = (byte) 0xd0;
            to += 4;
            for (int width : widths()) {
                for (int bit = 0; bit < width; bit++) {
                    int at = to + width - 1 - bit;
                    gsm[at / 8] |= (byte) (((wav49[(from + bit) / 8] >> ((from + bit) % 8)) & 1) << (7 - at % 8));
                }
                from += width;
                to += width;
            }
        }
        return gsm;
    }

    private static int[] widths() {
        int[] all = Arrays.copyOf(FRAME, FRAME.length + 4 * PART.length);
        for (int part = 0; part < 4; part++) {
            System.arraycopy(PART, 0, all, FRAME.length + part * PART.length, PART.length);
        }
        return all;
    }

    /** The decoder was held against files of Asterisk's own sounds once; this keeps it so. */
    @Test
    void g722StaysAsItWasProven() {
        byte[] coded = new byte[800];
        for (int i = 0; i < coded.length; i++) {
            coded[i] = (byte) (i * 37 ^ i >> 3);
        }
        short[] heard = samples(coded, "greeting.g722");

        assertThat(heard).hasSize(800);
        assertThat(Arrays.hashCode(heard)).isEqualTo(-184_776_569);
    }

    @Test
    void theNameCountsOnlyWhereTheFileSaysNothing() throws IOException {
        byte[] ulaw = file("x05-asterisk.ulaw");

        assertThatThrownBy(() -> AudioConverter.convert(ulaw, null, "greeting.bin"))
                .hasMessageContaining("not an audio file");
        assertThat(samples(file("w23-rf64.wav"), "greeting.ulaw")).hasSize(19_200);
        assertThat(samples(ulaw, "C:\\fakepath\\GREETING.PCM")).hasSize(19_200);
    }

    @Test
    void aWavInAnEncodingThatCannotBeReadIsRefusedByItsName() throws IOException {
        byte[] adpcm = file("w19-streamed-sizes-zero.wav");
        adpcm[20] = 0x11;
        assertThatThrownBy(() -> AudioConverter.convert(adpcm, null)).hasMessageContaining("IMA ADPCM");
    }
}
