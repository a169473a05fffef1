package org.indexus.callcenter.e2e;

import java.util.stream.IntStream;

/** The tone of a telephone that rings at the other end, 440 and 480 Hz at once; fingerprints cannot tell it, since nothing changes in it. */
final class RingTone {

    private static final int FIRST_BIN = 440 * Spectrum.WINDOW / Sound.RATE - 1;
    private static final int LAST_BIN = 480 * Spectrum.WINDOW / Sound.RATE + 2;
    private static final double PURE = 0.9;
    private static final double HUSH = 2500;
    private static final double LONG_ENOUGH_SECONDS = 0.3;

    private RingTone() {}

    static void awaitIn(CarrierCall ear) {
        Eventually.is(
                "a ringing tone, in seconds",
                () -> seconds(ear.hearing().recording()),
                heard -> heard > LONG_ENOUGH_SECONDS);
    }

    /** For how long the recording is nothing but that. */
    static double seconds(Sound recording) {
        short[] samples = recording.samples();
        long windows = IntStream.range(0, samples.length / Spectrum.WINDOW)
                .mapToObj(window -> Spectrum.of(samples, window * Spectrum.WINDOW))
                .filter(RingTone::isTheTone)
                .count();
        return (double) windows * Spectrum.WINDOW / Sound.RATE;
    }

    private static boolean isTheTone(double[] spectrum) {
        double all = IntStream.range(1, spectrum.length)
                .mapToDouble(bin -> spectrum[bin])
                .sum();
        double tone = IntStream.rangeClosed(FIRST_BIN, LAST_BIN)
                .mapToDouble(bin -> spectrum[bin])
                .sum();
        return all > HUSH && tone > PURE * all;
    }
}
