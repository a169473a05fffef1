package org.indexus.callcenter.e2e;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something that happens in another process, and tells what was seen last if it does not. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 20;

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

    /** Whether it becomes so in this time, for whoever has something else to try. */
    public static boolean comesTrue(Duration patience, BooleanSupplier state) {
        var end = System.nanoTime() + patience.toNanos();
        while (!state.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Until it is so. */
    public static void until(String what, BooleanSupplier state) {
        until(what, PATIENCE, state);
    }

    public static void until(String what, Duration patience, BooleanSupplier state) {
        is(what, patience, state::getAsBoolean, Boolean::booleanValue);
    }

    /** What is found, once it is there. */
    public static <T> T value(String what, Supplier<Optional<T>> look) {
        return is(what, look, Optional::isPresent).orElseThrow();
    }

    public static <T> T value(String what, Duration patience, Supplier<Optional<T>> look) {
        return is(what, patience, look, Optional::isPresent).orElseThrow();
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
