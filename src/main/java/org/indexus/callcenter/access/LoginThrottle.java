package org.indexus.callcenter.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses passwords: five attempts are free, then each costs twice the wait of the one before, up to five
 * minutes. Counted per user name and address, so that nobody can lock out somebody else from afar; in the memory of this
 * node.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final int FREE = 5;
    private static final int LONGEST_SECONDS = 300;
    private static final int REMEMBERED = 10_000;

    private final Map<String, Attempts> attempts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Attempts(int count, Instant last) {

        Duration waitAt(Instant now) {
            if (count < FREE) {
                return Duration.ZERO;
            }
            long seconds = Math.min(LONGEST_SECONDS, 1L << Math.min(count - FREE, 20));
            Duration left = Duration.between(now, last.plusSeconds(seconds));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** Counts an attempt, before it is tried so that many at once do not slip through; or says how long to wait. */
    synchronized Optional<Duration> attempt(String who, Instant now) {
        Attempts before = attempts.getOrDefault(who, new Attempts(0, now));
        Duration wait = before.waitAt(now);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return Optional.of(wait);
        }
        attempts.put(who, new Attempts(before.count() + 1, now));
        return Optional.empty();
    }

    synchronized void succeeded(String who) {
        attempts.remove(who);
    }
}
