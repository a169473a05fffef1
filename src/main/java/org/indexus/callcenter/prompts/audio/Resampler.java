package org.indexus.callcenter.prompts.audio;

/**
 * Brings audio of any rate to 8 kHz: each sample is a weighted sum of those round its moment (a sinc under a Kaiser window),
 * so that what is above the telephone's band is taken away and does not come back as a whistle. Flat up to 3.3 kHz, 80 dB
 * down from 4.1 kHz.
 */
final class Resampler {

    private static final int RATE = Mixdown.RATE;
    private static final int ZERO_CROSSINGS = 32;
    private static final int MOST_PHASES = 512;
    private static final double KAISER_BETA = 8;
    private static final double PASSED = 0.925;

    private final Samples out;
    private final int rate;
    private final int step;
    private final int steps;
    private final int half;
    private final float[][] kernels;
    private final float[] held;
    private int filled;
    private long base;
    private long received;
    private long sent;

    Resampler(int rate, Samples out) {
        this.rate = rate;
        this.out = out;
        int common = gcd(rate, RATE);
        this.step = rate / common;
        this.steps = RATE / common;
        double shrink = Math.min(1.0, (double) RATE / rate);
        this.half = (int) Math.ceil(ZERO_CROSSINGS / shrink);
        this.kernels = kernels(Math.min(steps, MOST_PHASES), shrink * PASSED);
        this.held = new float[4 * half + 8192];
        this.filled = half; // silence before the first sample
        this.base = -half;
    }

    void add(float sample) {
        if (rate == RATE) {
            out.add(sample);
            return;
        }
        received++;
        push(sample);
    }

    /** Sends what is still under way. */
    void end() {
        long whole = (received * RATE + rate / 2) / rate;
        while (sent < whole) {
            push(0);
        }
        filled = 0;
    }

    private void push(float sample) {
        if (filled == held.length) {
            slide();
        }
        held[filled++] = sample;
        long last = base + filled - 1;
        long whole = (received * RATE + rate / 2) / rate;
        while (sent < whole && position() + half <= last) {
            send();
        }
    }

    /** The sample of the source at or before the next one to be sent. */
    private long position() {
        return sent * step / steps;
    }

    private void send() {
        long position = position();
        long phase = sent * step % steps;
        int phases = kernels.length - 1;
        float[] kernel = kernels[(int) ((phase * phases + steps / 2) / steps)];
        int start = (int) (position - half + 1 - base);
        float sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            sum += kernel[i] * held[start + i];
        }
        sent++;
        out.add(sum);
    }

    private void slide() {
        int unused = (int) (position() - half + 1 - base);
        System.arraycopy(held, unused, held, 0, filled - unused);
        filled -= unused;
        base += unused;
    }

    /** One for each fraction of a sample by which a moment lies behind a sample of the source. */
    private float[][] kernels(int phases, double cutoff) {
        float[][] all = new float[phases + 1][];
        for (int phase = 0; phase <= phases; phase++) {
            all[phase] = kernel((double) phase / phases, cutoff);
        }
        return all;
    }

    private float[] kernel(double fraction, double cutoff) {
        double[] weights = new double[2 * half];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = i - half + 1 - fraction;
            weights[i] = sinc(distance * cutoff) * kaiser(distance / half);
            sum += weights[i];
        }
        float[] kernel = new float[weights.length];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) (weights[i] / sum);
        }
        return kernel;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    /** The modified Bessel function of order 0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
