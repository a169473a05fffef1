package org.indexus.callcenter.e2e;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that happens in another process, and tells what was seen last if it does not. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    private Eventually() {}

    public static <T> T is(String what, Supplier<T> look, Predicate<T> expected) {
        return is(what, PATIENCE, look, expected);
    }

    public static <T> T is(String what, Duration patience, Supplier<T> look, Predicate<T> expected) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var seen = look.get();
            if (expected.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("not " + what + " after " + patience.toSeconds() + " s, but " + seen);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
