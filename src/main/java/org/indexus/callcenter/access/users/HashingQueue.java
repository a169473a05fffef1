package org.indexus.callcenter.access.users;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * Hashes a few passwords at a time, on purpose expensive as they are, and lets a few more wait for their turn; whoever comes
 * then is told to come again, and calls and pages go on. Thread-safe.
 */
final class HashingQueue {

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Semaphore turns;
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final Duration patience;

    /**
     * @param atATime hashed at once
     * @param waiting more, at most
     * @param patience how long they wait
     */
    HashingQueue(int atATime, int waiting, Duration patience) {
        this.turns = new Semaphore(atATime, true);
        this.most = atATime + waiting;
        this.patience = patience;
    }

    /** Half of the processors: the other half is for calls. */
    static HashingQueue ofThisMachine() {
        return new HashingQueue(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 16, Duration.ofSeconds(8));
    }

    /** Throws 503 with Retry-After when too many wait, or for too long. */
    <T> T run(Supplier<T> hashing) {
        try {
            if (inside.incrementAndGet() > most || !turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                return hashing.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            inside.decrementAndGet();
        }
    }

    private static ProblemException busy() {
        return ProblemException.busy("Too many people are signing in at this moment.", RETRY);
    }
}
