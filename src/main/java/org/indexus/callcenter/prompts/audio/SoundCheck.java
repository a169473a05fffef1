package org.indexus.callcenter.prompts.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Listens to a prompt before callers do. It is cut into pieces of 20 ms; a piece is silent below -45 dB of full scale.
 *
 * <ul>
 *   <li>SILENT: every piece. MOSTLY_SILENT: more than 70 % of them.
 *   <li>LEADING_SILENCE, TRAILING_SILENCE: more than 1 s, more than 2 s.
 *   <li>CLIPPING: more than 0.1 % of the file's samples at full scale. QUIET: the pieces with sound below -30 dB on average.
 *   <li>NOISE: as loud as speech never is all the time, and with as many changes of sign as chance gives: data, no recording.
 *   <li>SHORT: under 300 ms.
 * </ul>
 */
final class SoundCheck {

    private static final int PIECE = Mixdown.RATE / 50;
    private static final double SILENCE_DB = -45;
    private static final double QUIET_DB = -30;
    private static final double NOISE_DB = -15;
    private static final double NOISE_SIGNS = 0.4;
    private static final double LEADING_SECONDS = 1;
    private static final double TRAILING_SECONDS = 2;
    private static final double SILENT_SHARE = 0.7;
    private static final double CLIPPED_SHARE = 0.001;
    private static final double SHORT_SECONDS = 0.3;

    private final short[] samples;
    private final double clippedShare;
    private final double[] levels;

    SoundCheck(short[] samples, double clippedShare) {
        this.samples = samples;
        this.clippedShare = clippedShare;
        this.levels = new double[(samples.length + PIECE - 1) / PIECE];
        for (int piece = 0; piece < levels.length; piece++) {
            levels[piece] = decibels(power(piece * PIECE, Math.min(samples.length, (piece + 1) * PIECE)));
        }
    }

    List<AudioWarning> warnings() {
        List<AudioWarning> found = new ArrayList<>();
        double seconds = (double) samples.length / Mixdown.RATE;
        if (seconds < SHORT_SECONDS) {
            found.add(new AudioWarning("SHORT", say("It lasts %.2f s only.", seconds)));
        }
        if (silent() == levels.length) {
            found.add(new AudioWarning("SILENT", "There is nothing to hear in it."));
            return found;
        }
        silence(found);
        loudness(found);
        return found;
    }

    private void silence(List<AudioWarning> found) {
        double leading = run(true);
        if (leading > LEADING_SECONDS) {
            found.add(new AudioWarning("LEADING_SILENCE", say("It begins with %.1f s of silence.", leading)));
        }
        double trailing = run(false);
        if (trailing > TRAILING_SECONDS) {
            found.add(new AudioWarning("TRAILING_SILENCE", say("It ends with %.1f s of silence.", trailing)));
        }
        double share = (double) silent() / levels.length;
        if (share > SILENT_SHARE) {
            found.add(new AudioWarning("MOSTLY_SILENT", say("%.0f %% of it is silence.", 100 * share)));
        }
    }

    private void loudness(List<AudioWarning> found) {
        if (clippedShare > CLIPPED_SHARE) {
            found.add(new AudioWarning(
                    "CLIPPING",
                    say("%.1f %% of it is at full scale: recorded too loud, it crackles.", 100 * clippedShare)));
        }
        double level = soundLevel();
        if (level < QUIET_DB) {
            found.add(new AudioWarning("QUIET", say("It is very quiet: %.0f dB.", level)));
        }
        if (level > NOISE_DB && signChanges() > NOISE_SIGNS) {
            found.add(new AudioWarning("NOISE", "It sounds like noise. Is it really a recording?"));
        }
    }

    private long silent() {
        return Arrays.stream(levels).filter(level -> level < SILENCE_DB).count();
    }

    /** How long the silence at the beginning, or at the end, is. */
    private double run(boolean fromTheBeginning) {
        int pieces = 0;
        while (pieces < levels.length && levels[fromTheBeginning ? pieces : levels.length - 1 - pieces] < SILENCE_DB) {
            pieces++;
        }
        return (double) pieces * PIECE / Mixdown.RATE;
    }

    /** The mean power of the pieces that are not silent. */
    private double soundLevel() {
        return decibels(Arrays.stream(levels)
                .filter(level -> level >= SILENCE_DB)
                .map(level -> Math.pow(10, level / 10))
                .average()
                .orElse(0));
    }

    /** The share of samples whose sign differs from that of the one before; chance gives 0.5, a voice less than 0.2. */
    private double signChanges() {
        int changes = 0;
        for (int i = 1; i < samples.length; i++) {
            changes += (samples[i] < 0) == (samples[i - 1] < 0) ? 0 : 1;
        }
        return (double) changes / samples.length;
    }

    private double power(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] / 32_768.0 * (samples[i] / 32_768.0);
        }
        return sum / Math.max(1, to - from);
    }

    private static double decibels(double power) {
        return 10 * Math.log10(Math.max(power, 1e-10));
    }

    private static String say(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
