package org.indexus.callcenter.history.journal;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was told and is not in the database yet: how much, since when, and who waits for it. Whoever asks while nothing is
 * owed has the answer at once; whoever waits hurries the writer.
 */
final class Unwritten {

    private record Waiter(long facts, CompletableFuture<Void> settled) {}

    private final AtomicLong told = new AtomicLong();
    private final Queue<Waiter> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore hurry = new Semaphore(0);

    /** How many of those told are in the database or in the file. The writer's thread only changes it. */
    private volatile long kept;

    private volatile boolean inFile;

    /** Of {@link System#nanoTime}; 0 for nothing. */
    private volatile long since;

    Unwritten(boolean inFile) {
        this.inFile = inFile;
    }

    /** Before a fact is handed to the writer. */
    void add() {
        told.incrementAndGet();
        if (since == 0) {
            since = System.nanoTime();
        }
    }

    /** There was no room for a fact that was added. */
    void drop() {
        told.decrementAndGet();
    }

    /** Whether something lies in the file that is not in the database. */
    boolean isInFile() {
        return inFile;
    }

    void inFile(boolean whether) {
        inFile = whether;
    }

    /** That many more are in the database or in the file. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread only
    void kept(int facts) {
        kept += facts;
    }

    /** After each turn of the writer. While the file is being read back the clock goes on; otherwise what is left came a moment ago. */
    void turnEnded() {
        if (!inFile) {
            since = kept == told.get() ? 0 : System.nanoTime();
        } else if (since == 0) {
            since = System.nanoTime();
        }
        waiting.removeIf(this::tell);
    }

    /** A fact that was counted by a waiter and then dropped is not waited for: nothing is owed when all that is left is kept. */
    private boolean tell(Waiter waiter) {
        boolean over = !inFile && (waiter.facts() <= kept || kept == told.get());
        if (over) {
            waiter.settled().complete(null);
        }
        return over;
    }

    /** Completes when everything told so far, and the file, is in the database. */
    CompletableFuture<Void> settled() {
        Waiter waiter = new Waiter(told.get(), new CompletableFuture<>());
        if (!tell(waiter)) {
            waiting.add(waiter);
            hurry.release();
            tell(waiter); // the writer may have come to its end just before
        }
        return waiter.settled();
    }

    /** Gives other facts this time to join those in hand, unless somebody waits. */
    void gather(long millis) throws InterruptedException {
        hurry.drainPermits();
        if (waiting.isEmpty()) {
            hurry.tryAcquire(millis, TimeUnit.MILLISECONDS);
        }
    }

    /** For how long the oldest has waited; 0 when nothing is owed. */
    double lagSeconds() {
        long oldest = since;
        return oldest == 0 ? 0 : Math.max(0, System.nanoTime() - oldest) / 1e9;
    }

    /** Nobody will write any more. */
    void giveUp() {
        waiting.forEach(waiter -> waiter.settled().cancel(false));
    }
}
