package org.indexus.callcenter.e2e;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What somebody heard, and which known sounds were in it.
 *
 * <pre>{@code
 * Hearing jan = Hearing.of(Sound.read(recording));
 * assertThat(jan.hears(welcome)).isTrue();
 * assertThat(jan.all(menu)).hasSize(3);                    // played, and repeated twice
 * assertThat(jan.best(menu).seconds()).isLessThan(2);      // a key cut it
 * assertThat(jan.inOrder(welcome, menu)).isTrue();
 * }</pre>
 *
 * A sound is compared in pieces of half a second, each of which may come a little early or late, as audio of a busy machine
 * does. It counts as heard when its first second was (all of it, when it is shorter): of sentences that begin with the same
 * words, ask for the {@code whole} one. What does not change, like silence or one long tone, cannot be told.
 */
final class Hearing {

    /** What went through a telephone keeps 0.9, strangers reach 0.7; sentences that begin with the same words can reach 0.9. */
    private static final double SURE = 0.75;

    private static final int PIECE = Fingerprint.FRAMES_PER_SECOND / 2;
    private static final int SHORTEST_PIECE = PIECE / 2;
    private static final int OPENING_PIECES = 2;

    /** Frames that a piece may come early or late, after the one before it. */
    private static final int SLACK = 6;

    private final Sound recording;
    private final Fingerprint heard;

    /**
     * One time that a sound was heard: how surely, where in the recording it began, and how much of it came; in seconds, good
     * to half a second where it was cut.
     */
    record Heard(double score, double at, double seconds, boolean whole) {

        boolean isSure() {
            return score >= SURE;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.2f at %.2f s for %.1f s%s", score, at, seconds, whole ? " (whole)" : "");
        }
    }

    /** A piece of the sound that says something, by its place in it. */
    private record Piece(int from, int length) {
        int end() {
            return from + length;
        }
    }

    private Hearing(Sound recording) {
        this.recording = recording;
        heard = Fingerprint.of(recording);
    }

    static Hearing of(Sound recording) {
        return new Hearing(recording);
    }

    /** What was recorded. */
    Sound recording() {
        return recording;
    }

    boolean hears(Sound sound) {
        return best(sound).isSure();
    }

    /** The first time that it was heard. */
    Optional<Heard> first(Sound sound) {
        return all(sound).stream().findFirst();
    }

    /** Each of them was heard, and each began after the one before it. */
    boolean inOrder(Sound... sounds) {
        double after = 0;
        for (Sound sound : sounds) {
            double last = after;
            var next = all(sound).stream().filter(time -> time.at() >= last).findFirst();
            if (next.isEmpty()) {
                return false;
            }
            after = next.get().at() + SLACK / (double) Fingerprint.FRAMES_PER_SECOND;
        }
        return true;
    }

    /** Each time that it was heard, in order. */
    List<Heard> all(Sound sound) {
        List<Heard> all = new ArrayList<>();
        double free = 0;
        for (Heard time : candidates(sound)) {
            if (time.isSure() && time.at() >= free) {
                all.add(time);
                free = time.at() + Math.max(time.seconds() - 0.25, 0.25);
            }
        }
        return all;
    }

    /** The place that is most like it, heard or not; a score of 0 when there is nothing to compare. */
    Heard best(Sound sound) {
        return candidates(sound).stream().max(comparingDouble(Heard::score)).orElse(new Heard(0, 0, 0, false));
    }

    /** Where its first piece fits better than a little earlier or later. */
    private List<Heard> candidates(Sound sound) {
        Fingerprint wanted = Fingerprint.of(sound);
        List<Piece> pieces = pieces(wanted);
        Piece opening = pieces.get(0);
        double[] fits = IntStream.rangeClosed(0, heard.length() - opening.length())
                .mapToDouble(at -> fit(wanted, opening, at))
                .toArray();
        return IntStream.range(0, fits.length)
                .filter(at -> isPeak(fits, at))
                .mapToObj(at -> follow(wanted, pieces, at))
                .toList();
    }

    private static List<Piece> pieces(Fingerprint sound) {
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < sound.length(); from += PIECE) {
            int length = Math.min(PIECE, sound.length() - from);
            if ((length >= SHORTEST_PIECE || from == 0) && !sound.isDull(from, length)) {
                pieces.add(new Piece(from, length));
            }
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a sound in which nothing changes cannot be told from another");
        }
        return pieces;
    }

    private static boolean isPeak(double[] fits, int at) {
        return IntStream.rangeClosed(Math.max(0, at - SLACK), Math.min(fits.length - 1, at + SLACK))
                .allMatch(near -> fits[near] < fits[at] || (near >= at && fits[near] == fits[at]));
    }

    private double fit(Fingerprint sound, Piece piece, int at) {
        if (at < 0 || at + piece.length() > heard.length()) {
            return 0;
        }
        return sound.likeness(piece.from(), piece.length(), heard, at);
    }

    /** Follows the sound from here, piece by piece, until two of them are missing. */
    private Heard follow(Fingerprint sound, List<Piece> pieces, int start) {
        int shift = start - pieces.get(0).from();
        int missing = 0;
        int end = 0;
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < pieces.size() && missing < 2; i++) {
            Piece piece = pieces.get(i);
            int place = i == 0 ? start : nearest(sound, piece, piece.from() + shift);
            double score = fit(sound, piece, place);
            boolean found = score >= SURE;
            if (found) {
                shift = place - piece.from();
                end = piece.end();
            }
            missing = found ? 0 : missing + 1;
            if (found || i < OPENING_PIECES) {
                scores.add(score);
            }
        }
        boolean whole = end == pieces.get(pieces.size() - 1).end();
        double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Heard(mean, seconds(start - pieces.get(0).from()), seconds(end), whole);
    }

    private int nearest(Fingerprint sound, Piece piece, int expected) {
        return IntStream.rangeClosed(expected - SLACK, expected + SLACK)
                .boxed()
                .max(comparingDouble(at -> fit(sound, piece, at)))
                .orElseThrow();
    }

    private static double seconds(int frames) {
        return (double) frames / Fingerprint.FRAMES_PER_SECOND;
    }
}
