package org.indexus.callcenter.e2e;

import java.util.Random;

/** Makes sounds that nobody takes for one another: a prompt for each number, to upload and to listen for. */
public final class Tones {

    private static final double NOTE_SECONDS = 0.12;
    private static final int LOWEST_HERTZ = 400;
    private static final int HIGHEST_HERTZ = 3000;
    private static final double LOUDNESS = 9000;

    private Tones() {}

    /** A tune of short notes; another number is another tune from the first note on. */
    public static Sound melody(int number, double seconds) {
        var dice = new Random(number * 7919L + 17);
        short[] samples = new short[(int) (seconds * Sound.RATE)];
        int note = (int) (NOTE_SECONDS * Sound.RATE);
        double hertz = 0;
        double turn = 0;
        for (int i = 0; i < samples.length; i++) {
            if (i % note == 0) {
                hertz = nextNote(dice, hertz);
            }
            turn += 2 * Math.PI * hertz / Sound.RATE;
            samples[i] = (short) (LOUDNESS * Math.sin(turn) * edge(i % note, note));
        }
        return Sound.of(samples);
    }

    /** A good step away from the note before, or one could not hear where it begins. */
    private static double nextNote(Random dice, double before) {
        double next = before;
        while (Math.abs(next - before) < before / 5 || next < LOWEST_HERTZ) {
            next = LOWEST_HERTZ * Math.pow((double) HIGHEST_HERTZ / LOWEST_HERTZ, dice.nextDouble());
        }
        return next;
    }

    /** Swells and fades within 10 ms, so that it does not click. */
    private static double edge(int at, int of) {
        return Math.min(1, Math.min(at, of - at) / (0.01 * Sound.RATE));
    }

    /** Rises, or falls, evenly from one pitch to the other. */
    public static Sound chirp(int fromHertz, int toHertz, double seconds) {
        short[] samples = new short[(int) (seconds * Sound.RATE)];
        double turn = 0;
        for (int i = 0; i < samples.length; i++) {
            double hertz = fromHertz + (double) (toHertz - fromHertz) * i / samples.length;
            turn += 2 * Math.PI * hertz / Sound.RATE;
            samples[i] = (short) (LOUDNESS * Math.sin(turn));
        }
        return Sound.of(samples);
    }

    public static Sound silence(double seconds) {
        return Sound.of(new short[(int) (seconds * Sound.RATE)]);
    }
}
