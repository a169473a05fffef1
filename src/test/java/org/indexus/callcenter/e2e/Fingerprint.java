package org.indexus.callcenter.e2e;

import java.util.stream.IntStream;

/**
 * How a sound changes: 100 times a second, how strong each of 16 bands of the voice is beside the others. Loudness and the
 * telephone's coding hardly show in it, so that two pieces can be compared by their correlation.
 *
 * <p>Each value is {@code log10(1 + band / (hush + total / 1000))}: 0 in silence, about 3 where all that is heard is in the band.
 */
final class Fingerprint {

    static final int FRAMES_PER_SECOND = 100;
    private static final int HOP = Sound.RATE / FRAMES_PER_SECOND;
    private static final int BANDS = 16;
    private static final double LOWEST_HERTZ = 200;
    private static final double HIGHEST_HERTZ = 3600;

    /** The mean square of what counts as nothing: about 56 dB below full scale. */
    private static final double HUSH = 2500;

    private static final double RANGE = 1000;

    /** Keeps a piece in which nothing changes from being like any other. */
    private static final double DULL = 0.005;

    private static final int[] EDGES = edges();

    private final double[][] frames;
    private final double[][] sums;
    private final double[][] squares;

    private Fingerprint(double[][] frames) {
        this.frames = frames;
        sums = running(frames, 1);
        squares = running(frames, 2);
    }

    static Fingerprint of(Sound sound) {
        short[] samples = sound.samples();
        int count = Math.max(0, (samples.length - Spectrum.WINDOW) / HOP + 1);
        return new Fingerprint(IntStream.range(0, count)
                .mapToObj(frame -> bands(Spectrum.of(samples, frame * HOP)))
                .toArray(double[][]::new));
    }

    private static double[] bands(double[] spectrum) {
        double[] bands = new double[BANDS];
        double total = 0;
        for (int band = 0; band < BANDS; band++) {
            for (int bin = EDGES[band]; bin < EDGES[band + 1]; bin++) {
                bands[band] += spectrum[bin];
            }
            total += bands[band];
        }
        for (int band = 0; band < BANDS; band++) {
            bands[band] = Math.log10(1 + bands[band] / (HUSH + total / RANGE));
        }
        return bands;
    }

    /** In which bin of the spectrum each band begins, evenly spaced as the ear hears. */
    private static int[] edges() {
        return IntStream.rangeClosed(0, BANDS)
                .mapToDouble(i -> mel(LOWEST_HERTZ) + i * (mel(HIGHEST_HERTZ) - mel(LOWEST_HERTZ)) / BANDS)
                .mapToInt(mel -> (int) Math.round(hertz(mel) * Spectrum.WINDOW / Sound.RATE))
                .toArray();
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }

    /** For each frame the sum of all before it, by band. */
    private static double[][] running(double[][] frames, int power) {
        double[][] sums = new double[frames.length + 1][BANDS];
        for (int frame = 0; frame < frames.length; frame++) {
            for (int band = 0; band < BANDS; band++) {
                sums[frame + 1][band] = sums[frame][band] + Math.pow(frames[frame][band], power);
            }
        }
        return sums;
    }

    int length() {
        return frames.length;
    }

    /** Whether so little changes in this piece that it says nothing: silence, or one long tone. */
    boolean isDull(int from, int length) {
        return variance(from, length) < 4 * DULL * length * BANDS;
    }

    /** How much a piece of this and one of the other are alike: 1 the same, 0 strangers; each band about its own mean. */
    double likeness(int from, int length, Fingerprint other, int there) {
        double common = 0;
        for (int band = 0; band < BANDS; band++) {
            double mean = (sums[from + length][band] - sums[from][band]) / length;
            for (int i = 0; i < length; i++) {
                common += (frames[from + i][band] - mean) * other.frames[there + i][band];
            }
        }
        double dull = DULL * length * BANDS;
        return common / Math.sqrt((variance(from, length) + dull) * (other.variance(there, length) + dull));
    }

    private double variance(int from, int length) {
        double variance = 0;
        for (int band = 0; band < BANDS; band++) {
            double sum = sums[from + length][band] - sums[from][band];
            variance += squares[from + length][band] - squares[from][band] - sum * sum / length;
        }
        return Math.max(0, variance);
    }
}
