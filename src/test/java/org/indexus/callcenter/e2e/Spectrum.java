package org.indexus.callcenter.e2e;

/** How strong each pitch is in 32 ms of a sound: the fast Fourier transform, under a Hann window. */
final class Spectrum {

    /** Samples that it looks at; a bin is 31.25 Hz wide. */
    static final int WINDOW = 256;

    private static final double[] HANN = new double[WINDOW];
    private static final double[] COS = new double[WINDOW / 2];
    private static final double[] SIN = new double[WINDOW / 2];

    static {
        for (int i = 0; i < WINDOW; i++) {
            HANN[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW);
        }
        for (int i = 0; i < WINDOW / 2; i++) {
            COS[i] = Math.cos(2 * Math.PI * i / WINDOW);
            SIN[i] = -Math.sin(2 * Math.PI * i / WINDOW);
        }
    }

    private Spectrum() {}

    /** By bin, the half above silence's 0 only; their sum is about the mean square of the samples. */
    static double[] of(short[] samples, int from) {
        double[] re = new double[WINDOW];
        double[] im = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            re[Integer.reverse(i) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(WINDOW))] =
                    samples[from + i] * HANN[i];
        }
        for (int half = 1; half < WINDOW; half *= 2) {
            for (int block = 0; block < WINDOW; block += 2 * half) {
                butterflies(re, im, block, half);
            }
        }
        double[] strength = new double[WINDOW / 2];
        for (int bin = 0; bin < strength.length; bin++) {
            // 2 for the mirrored half, 8/3 for what the window takes away
            strength[bin] = (re[bin] * re[bin] + im[bin] * im[bin]) * 2 * 8 / 3 / WINDOW / WINDOW;
        }
        return strength;
    }

    private static void butterflies(double[] re, double[] im, int block, int half) {
        for (int i = block; i < block + half; i++) {
            int turn = (i - block) * (WINDOW / 2 / half);
            double x = re[i + half] * COS[turn] - im[i + half] * SIN[turn];
            double y = re[i + half] * SIN[turn] + im[i + half] * COS[turn];
            re[i + half] = re[i] - x;
            im[i + half] = im[i] - y;
            re[i] += x;
            im[i] += y;
        }
    }
}
