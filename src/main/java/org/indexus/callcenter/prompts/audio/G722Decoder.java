package org.indexus.callcenter.prompts.audio;

/**
 * Decodes G.722 at 64 kbit/s (ITU-T): of each byte six bits are the lower half of the band and two the upper one, both ADPCM;
 * a pair of mirror filters joins them to 16 kHz. All arithmetic is the standard's.
 */
final class G722Decoder {

    private static final int RATE = 16_000;
    private static final int TAPS = 24;
    private static final int[] MIRROR = {3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11};

    private static final int[] LOW_STEP = {-60, -30, 58, 172, 334, 538, 1198, 3042};
    private static final int[] LOW_STEP_OF = {0, 7, 6, 5, 4, 3, 2, 1, 7, 6, 5, 4, 3, 2, 1, 0};
    private static final int[] LOW_4 = {
        0, -20456, -12896, -8968, -6288, -4240, -2584, -1200, 20456, 12896, 8968, 6288, 4240, 2584, 1200, 0
    };
    private static final int[] LOW_6 = {
        -136, -136, -136, -136, -24808, -21904, -19008, -16704, -14984, -13512, -12280, -11192, -10232, -9360, -8576,
        -7856, -7192, -6576, -6000, -5456, -4944, -4464, -4008, -3576, -3168, -2776, -2400, -2032, -1688, -1360, -1040,
        -728, 24808, 21904, 19008, 16704, 14984, 13512, 12280, 11192, 10232, 9360, 8576, 7856, 7192, 6576, 6000, 5456,
        4944, 4464, 4008, 3576, 3168, 2776, 2400, 2032, 1688, 1360, 1040, 728, 432, 136, -432, -136
    };
    private static final int[] HIGH_STEP = {798, -214, 798, -214};
    private static final int[] HIGH_2 = {-7408, -1616, 7408, 1616};

    private final Predictor low = new Predictor(32, 18_432, 8);
    private final Predictor high = new Predictor(8, 22_528, 10);
    private final int[] history = new int[TAPS];

    private G722Decoder() {}

    static void raw(byte[] file, Mixdown out) {
        G722Decoder decoder = new G722Decoder();
        out.begin(RATE, 1);
        for (byte coded : file) {
            decoder.decode(coded & 0xff, out);
        }
    }

    private void decode(int coded, Mixdown out) {
        int code = coded & 0x3f;
        int lower = between(low.predicted + ((low.step * LOW_6[code]) >> 15), 16_383);
        low.next((low.step * LOW_4[code >> 2]) >> 15, LOW_STEP[LOW_STEP_OF[code >> 2]]);

        int difference = (high.step * HIGH_2[coded >> 6]) >> 15;
        int upper = between(high.predicted + difference, 16_383);
        high.next(difference, HIGH_STEP[coded >> 6]);

        System.arraycopy(history, 2, history, 0, TAPS - 2);
        history[TAPS - 2] = lower + upper;
        history[TAPS - 1] = lower - upper;
        int odd = 0;
        int even = 0;
        for (int i = 0; i < MIRROR.length; i++) {
            even += history[2 * i] * MIRROR[i];
            odd += history[2 * i + 1] * MIRROR[MIRROR.length - 1 - i];
        }
        out.add(new float[] {sample(odd), sample(even)}, 2);
    }

    private static float sample(int filtered) {
        return between(filtered >> 11, Short.MAX_VALUE) / 32_768f;
    }

    private static int between(int value, int most) {
        return Math.max(-most - 1, Math.min(most, value));
    }

    /** One half of the band: two poles, six zeros, and a step that grows and shrinks with the signal. */
    private static final class Predictor {
        private static final int[] STEPS = {
            2048, 2093, 2139, 2186, 2233, 2282, 2332, 2383, 2435, 2489, 2543, 2599, 2656, 2714, 2774, 2834, 2896, 2960,
            3025, 3091, 3158, 3228, 3298, 3371, 3444, 3520, 3597, 3676, 3756, 3838, 3922, 4008
        };

        private final int most;
        private final int shift;
        private final int[] reconstructed = new int[3];
        private final int[] partial = new int[3];
        private final int[] poles = new int[3];
        private final int[] differences = new int[7];
        private final int[] zeros = new int[7];
        private int scale;
        private int zeroPart;
        private int predicted;
        private int step;

        Predictor(int firstStep, int most, int shift) {
            this.step = firstStep;
            this.most = most;
            this.shift = shift;
        }

        void next(int difference, int growth) {
            scale = Math.max(0, Math.min(most, ((scale * 127) >> 7) + growth));
            int down = shift - (scale >> 11);
            int size = STEPS[scale >> 6 & 31];
            step = (down < 0 ? size << -down : size >> down) << 2;
            adapt(difference);
        }

        private void adapt(int difference) {
            differences[0] = difference;
            reconstructed[0] = between(predicted + difference, Short.MAX_VALUE);
            partial[0] = between(zeroPart + difference, Short.MAX_VALUE);
            int second = secondPole();
            poles[1] = firstPole(second);
            poles[2] = second;
            int fade = difference == 0 ? 0 : 128;
            for (int i = 1; i < zeros.length; i++) {
                int towards = difference >= 0 == differences[i] >= 0 ? fade : -fade;
                zeros[i] = between(towards + ((zeros[i] * 32_640) >> 15), Short.MAX_VALUE);
            }
            System.arraycopy(differences, 0, differences, 1, differences.length - 1);
            System.arraycopy(reconstructed, 0, reconstructed, 1, reconstructed.length - 1);
            System.arraycopy(partial, 0, partial, 1, partial.length - 1);
            predict();
        }

        private boolean isSameSign(int before) {
            return partial[0] >= 0 == partial[before] >= 0;
        }

        private int secondPole() {
            int four = between(poles[1] << 2, Short.MAX_VALUE);
            int lean = Math.min(isSameSign(1) ? -four : four, Short.MAX_VALUE);
            int pole = (lean >> 7) + (isSameSign(2) ? 128 : -128) + ((poles[2] * 32_512) >> 15);
            return between12288(pole);
        }

        private static int between12288(int pole) {
            return Math.max(-12_288, Math.min(12_288, pole));
        }

        private int firstPole(int second) {
            int pole = between((isSameSign(1) ? 192 : -192) + ((poles[1] * 32_640) >> 15), Short.MAX_VALUE);
            int limit = between(15_360 - second, Short.MAX_VALUE);
            return Math.max(-limit, Math.min(limit, pole));
        }

        private void predict() {
            int polePart = 0;
            for (int i = 1; i < poles.length; i++) {
                polePart += (poles[i] * between(reconstructed[i] + reconstructed[i], Short.MAX_VALUE)) >> 15;
            }
            zeroPart = 0;
            for (int i = 1; i < zeros.length; i++) {
                zeroPart += (zeros[i] * between(differences[i] + differences[i], Short.MAX_VALUE)) >> 15;
            }
            zeroPart = between(zeroPart, Short.MAX_VALUE);
            predicted = between(between(polePart, Short.MAX_VALUE) + zeroPart, Short.MAX_VALUE);
        }
    }
}
