package org.indexus.callcenter.prompts.audio;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Decodes GSM full rate (ETSI 06.10): frames of 20 ms, as files of their own ({@code gsm}, 33 bytes a frame) or two by two in
 * WAV ({@code wav49}, 65 bytes). All arithmetic is the standard's, on numbers of 16 bits.
 */
final class GsmDecoder {

    static final int FRAME_BYTES = 33;
    static final int MAGIC = 0xd;

    private static final int RATE = 8000;
    private static final int PAIR_BYTES = 65;
    private static final int SAMPLES = 160;
    private static final int PART = 40;
    private static final int PULSES = 13;
    private static final int PAST = 120;

    private static final int[] LAR_BITS = {6, 6, 5, 5, 4, 4, 3, 3};
    private static final int[] LAR_OFFSET = {0, 0, 2048, -2560, 94, -1792, -341, -1144};
    private static final int[] LAR_LOWEST = {-32, -32, -16, -16, -8, -8, -4, -4};
    private static final int[] LAR_SCALE = {13107, 13107, 13107, 13107, 19223, 17476, 31454, 29708};
    private static final int[] PULSE_SCALE = {18431, 20479, 22527, 24575, 26623, 28671, 30719, 32767};
    private static final int[] GAIN = {3277, 11469, 21299, 32767};
    private static final int[] PIECES = {0, 13, 27, 40, SAMPLES};

    private final int[] excitation = new int[PAST + SAMPLES];
    private final int[] lattice = new int[9];
    private int[] before = new int[8];
    private int lag = 40;
    private int deemphasis;

    private GsmDecoder() {}

    static void raw(byte[] file, Mixdown out) throws IOException {
        if (file.length == 0 || file.length % FRAME_BYTES != 0) {
            throw new IOException("no whole frames");
        }
        GsmDecoder decoder = new GsmDecoder();
        out.begin(RATE, 1);
        for (int at = 0; at < file.length; at += FRAME_BYTES) {
            Bits bits = new Bits(file, at, true);
            if (bits.next(4) != MAGIC) {
                throw new IOException("no frame of GSM");
            }
            decoder.frame(bits, out);
        }
    }

    static void wav49(ByteBuffer data, int rate, Mixdown out) {
        GsmDecoder decoder = new GsmDecoder();
        out.begin(rate, 1);
        byte[] pair = new byte[PAIR_BYTES];
        while (data.remaining() >= PAIR_BYTES) {
            data.get(pair);
            Bits bits = new Bits(pair, 0, false);
            decoder.frame(bits, out);
            decoder.frame(bits, out);
        }
    }

    private void frame(Bits bits, Mixdown out) {
        int[] ratios = ratios(bits);
        System.arraycopy(excitation, SAMPLES, excitation, 0, PAST);
        for (int part = 0; part < SAMPLES / PART; part++) {
            part(bits, PAST + part * PART);
        }
        float[] samples = new float[SAMPLES];
        for (int piece = 0; piece + 1 < PIECES.length; piece++) {
            int[] reflections = reflections(ratios, piece);
            for (int k = PIECES[piece]; k < PIECES[piece + 1]; k++) {
                samples[k] = smoothed(synthesized(excitation[PAST + k], reflections)) / 32_768f;
            }
        }
        before = ratios;
        out.add(samples, SAMPLES);
    }

    private static int[] ratios(Bits bits) {
        int[] ratios = new int[8];
        for (int i = 0; i < ratios.length; i++) {
            int coded = (bits.next(LAR_BITS[i]) + LAR_LOWEST[i]) << 10;
            int scaled = scaled(LAR_SCALE[i], limited(coded - (LAR_OFFSET[i] << 1)));
            ratios[i] = limited(scaled + scaled);
        }
        return ratios;
    }

    /** The long-term prediction and the pulses of 5 ms. */
    private void part(Bits bits, int at) {
        int told = bits.next(7);
        int gain = GAIN[bits.next(2)];
        int grid = bits.next(2);
        int[] pulses = pulses(bits);
        lag = told < 40 || told > PAST ? lag : told;
        for (int k = 0; k < PART; k++) {
            excitation[at + k] = scaled(gain, excitation[at + k - lag]);
        }
        for (int i = 0; i < PULSES; i++) {
            int k = at + grid + 3 * i;
            excitation[k] = limited(excitation[k] + pulses[i]);
        }
    }

    private static int[] pulses(Bits bits) {
        int largest = bits.next(6);
        int exponent = largest > 15 ? (largest >> 3) - 1 : 0;
        int mantissa = largest - (exponent << 3);
        if (mantissa == 0) {
            exponent = -4;
            mantissa = 7;
        } else {
            while (mantissa <= 7) {
                mantissa = mantissa << 1 | 1;
                exponent--;
            }
            mantissa -= 8;
        }
        int shift = 6 - exponent;
        int half = shift == 0 ? 0 : 1 << (shift - 1);
        int[] pulses = new int[PULSES];
        for (int i = 0; i < PULSES; i++) {
            int pulse = scaled(PULSE_SCALE[mantissa], ((bits.next(3) << 1) - 7) << 12);
            pulses[i] = limited(pulse + half) >> shift;
        }
        return pulses;
    }

    /** The coefficients glide from the frame before to this one. */
    private int[] reflections(int[] now, int piece) {
        int[] reflections = new int[8];
        for (int i = 0; i < reflections.length; i++) {
            int ratio =
                    switch (piece) {
                        case 0 -> limited(limited((before[i] >> 2) + (now[i] >> 2)) + (before[i] >> 1));
                        case 1 -> limited((before[i] >> 1) + (now[i] >> 1));
                        case 2 -> limited(limited((before[i] >> 2) + (now[i] >> 2)) + (now[i] >> 1));
                        default -> now[i];
                    };
            int size = Math.min(Math.abs(ratio), 32_767);
            int reflection = size < 11_059 ? size << 1 : size < 20_070 ? size + 11_059 : limited((size >> 2) + 26_112);
            reflections[i] = ratio < 0 ? -reflection : reflection;
        }
        return reflections;
    }

    private int synthesized(int pulse, int[] reflections) {
        int sample = pulse;
        for (int i = reflections.length - 1; i >= 0; i--) {
            sample = limited(sample - scaled(reflections[i], lattice[i]));
            lattice[i + 1] = limited(lattice[i] + scaled(reflections[i], sample));
        }
        lattice[0] = sample;
        return sample;
    }

    private int smoothed(int sample) {
        deemphasis = limited(sample + scaled(deemphasis, 28_180));
        return limited(deemphasis + deemphasis) & ~7;
    }

    private static int scaled(int one, int other) {
        return limited((one * other + 16_384) >> 15);
    }

    private static int limited(int value) {
        return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }

    /** Numbers of some bits, one after the other. */
    private static final class Bits {
        private final byte[] bytes;
        private final boolean highestFirst;
        private int at;

        Bits(byte[] bytes, int first, boolean highestFirst) {
            this.bytes = bytes;
            this.highestFirst = highestFirst;
            at = first * 8;
        }

        int next(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                int bit = bytes[at >> 3] >> (highestFirst ? 7 - (at & 7) : at & 7) & 1;
                value = highestFirst ? value << 1 | bit : value | bit << i;
            }
            return value;
        }
    }
}
