package org.indexus.callcenter.push;

import java.util.function.LongSupplier;

/**
 * Counts a socket's messages against what a person and a page may need. Beyond it they are refused, which slows any client
 * that waits for its answers; one that goes on all the same is to be closed.
 */
final class FloodGate {

    /** What to do with a message. */
    enum Answer {
        PASS,
        REFUSE,
        CLOSE
    }

    static final int BURST = 40;
    static final int PER_SECOND = 20;
    static final int PATIENCE = 200;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private double allowance = BURST;
    private long last;

    FloodGate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    synchronized Answer next() {
        long now = nanoTime.getAsLong();
        allowance = Math.min(BURST, allowance + (now - last) / NANOS * PER_SECOND) - 1;
        last = now;
        if (allowance >= 0) {
            return Answer.PASS;
        }
        return allowance >= -PATIENCE ? Answer.REFUSE : Answer.CLOSE;
    }
}
