package org.indexus.callcenter.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts by who makes them: so many are free, then each costs twice the wait of the one before, up to a longest. An
 * hour of quiet forgives. Remembers the last ten thousand only. Not thread-safe.
 */
final class AttemptCounter {

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_KEY = 128;
    private static final Duration FORGIVEN = Duration.ofHours(1);

    private final int free;
    private final long longestSeconds;

    private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Attempts(int count, Instant last, boolean told) {}

    AttemptCounter(int free, Duration longest) {
        this.free = free;
        this.longestSeconds = longest.toSeconds();
    }

    /** Zero when the next attempt may be made now. */
    Duration waitAt(String who, Instant now) {
        Attempts before = at(who, now);
        if (before.count() < free) {
            return Duration.ZERO;
        }
        long seconds = Math.min(longestSeconds, 1L << Math.min(before.count() - free, 20));
        Duration left = Duration.between(now, before.last().plusSeconds(seconds));
        return left.isNegative() ? Duration.ZERO : left;
    }

    void count(String who, Instant now) {
        attempts.put(key(who), new Attempts(at(who, now).count() + 1, now, false));
    }

    /** It was no guess. */
    void takeBack(String who, Instant now) {
        Attempts before = at(who, now);
        if (before.count() > 1) {
            attempts.put(key(who), new Attempts(before.count() - 1, before.last(), before.told()));
        } else {
            attempts.remove(key(who));
        }
    }

    void forget(String who) {
        attempts.remove(key(who));
    }

    /** Whether this is the first time since the last attempt that counted: who writes it down writes little. */
    boolean tellsFirst(String who, Instant now) {
        Attempts before = at(who, now);
        attempts.put(key(who), new Attempts(before.count(), before.last(), true));
        return !before.told();
    }

    private Attempts at(String who, Instant now) {
        Attempts known = attempts.get(key(who));
        boolean isForgiven = known == null || known.last().plus(FORGIVEN).isBefore(now);
        return isForgiven ? new Attempts(0, now, false) : known;
    }

    private static String key(String who) {
        return who.length() <= LONGEST_KEY ? who : who.substring(0, LONGEST_KEY);
    }
}
