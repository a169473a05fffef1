package org.indexus.callcenter.engine.call;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting caller hears besides music, and what is to be said next.
 *
 * @param playback the name of what is played now; {@code null} while the music plays
 * @param isWelcome whether that is the welcome
 * @param rest media that follow it before the music
 * @param deadline numbers the piece: by then it has ended, or is given up
 * @param nextAfter so long after joining the line something is announced next; {@code null} for never
 * @param told the shortest wait that the caller was told; {@code null} before the first
 */
public record Hearing(
        @Nullable String playback,
        boolean isWelcome,
        List<String> rest,
        long deadline,
        @Nullable Duration nextAfter,
        @Nullable Duration told) {

    public static final Hearing MUSIC = new Hearing(null, false, List.of(), 0, null, null);

    public Hearing {
        rest = List.copyOf(rest);
    }

    static Hearing welcome(String playback, long deadline) {
        return new Hearing(playback, true, List.of(), deadline, null, null);
    }

    Hearing music() {
        return new Hearing(null, false, List.of(), 0, nextAfter, told);
    }

    Hearing piece(String name, List<String> following, long newDeadline) {
        return new Hearing(name, false, following, newDeadline, nextAfter, told);
    }

    Hearing nextAfter(@Nullable Duration next) {
        return new Hearing(playback, isWelcome, rest, deadline, next, told);
    }

    Hearing told(@Nullable Duration wait) {
        return new Hearing(playback, isWelcome, rest, deadline, nextAfter, wait);
    }
}
