package org.indexus.callcenter.prompts.audio;

import org.jspecify.annotations.Nullable;

/** Takes what a decoder reads, makes one channel of 8 kHz of it, and stops at the limit. */
final class Mixdown {

    static final int RATE = 8000;

    private static final int LOWEST_RATE = 1000;
    private static final int HIGHEST_RATE = 192_000;
    private static final int MOST_CHANNELS = 8;
    private static final float FULL_SCALE = 0.999f;

    private final Samples samples;
    private @Nullable Resampler resampler;
    private int channels = 1;
    private long taken;
    private long clipped;

    Mixdown(int mostSeconds) {
        this.samples = new Samples(mostSeconds * RATE);
    }

    /** Says what comes; throws 422 for what no recording of a voice has. */
    void begin(int rate, int channelsOfFile) {
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE || channelsOfFile < 1 || channelsOfFile > MOST_CHANNELS) {
            throw AudioConverter.refusal(
                    "NOT_AUDIO",
                    "The file has %d channels of %d Hz; 1 to 8 channels of 1000 to 192000 Hz can be used."
                            .formatted(channelsOfFile, rate));
        }
        channels = channelsOfFile;
        resampler = new Resampler(rate, samples);
    }

    /** Takes frames: of each channel a sample from -1 to 1, one channel after the other. */
    void add(float[] interleaved, int count) {
        for (int at = 0; at + channels <= count; at += channels) {
            frame(interleaved, at);
        }
    }

    private void frame(float[] interleaved, int at) {
        float sum = 0;
        boolean full = false;
        for (int channel = 0; channel < channels; channel++) {
            float sample = interleaved[at + channel];
            sum += sample;
            full |= Math.abs(sample) >= FULL_SCALE;
        }
        taken++;
        clipped += full ? 1 : 0;
        begun().add(sum / channels);
    }

    /** What was taken, at 8 kHz; empty when nothing was. */
    short[] finish() {
        if (resampler == null) {
            return new short[0];
        }
        resampler.end();
        return samples.toArray();
    }

    /** The share of samples at full scale, from 0 to 1. */
    double clippedShare() {
        return taken == 0 ? 0 : (double) clipped / taken;
    }

    private Resampler begun() {
        if (resampler == null) {
            throw new IllegalStateException("audio without a rate");
        }
        return resampler;
    }
}
