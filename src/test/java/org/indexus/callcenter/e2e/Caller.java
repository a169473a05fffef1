package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.indexus.demo.AsteriskProcess;

/** A real SIP caller, by SIPp: dials, sends a tone, and hangs up when told or after a time. */
public final class Caller implements AutoCloseable {

    private static final int TALKS_SECONDS = 300;
    private static final int ASKS = 20;

    private final Process process;

    private Caller(Process process) {
        this.process = process;
    }

    /** Dials {@code did} with this number and name on display. */
    public static Caller dials(AsteriskProcess asterisk, String did, String number, String name) {
        return dials(asterisk, did, number, name, TALKS_SECONDS);
    }

    public static Caller dials(AsteriskProcess asterisk, String did, String number, String name, int seconds) {
        try {
            return new Caller(asterisk.script()
                    .command(
                            "call",
                            did,
                            "--number",
                            number,
                            "--name",
                            name,
                            "--seconds",
                            Integer.toString(seconds),
                            "--sip-port",
                            Integer.toString(asterisk.ports().sip()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hangs up, or cancels if nobody has answered yet; returns at once. Asks again: a busy machine loses a packet. */
    public void hangUp() {
        process.destroy();
        for (int second = 1; second <= ASKS; second++) {
            CompletableFuture.delayedExecutor(second, TimeUnit.SECONDS).execute(this::askAgain);
        }
    }

    /** The telephone loses its power: not another packet comes from it. */
    public void vanish() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private void askAgain() {
        if (process.isAlive()) {
            process.destroy();
        }
    }

    public boolean isOnTheLine() {
        return process.isAlive();
    }

    /** Whether the call ended within this time, by whomever. */
    public boolean endsWithin(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        hangUp();
        if (!endsWithin(5)) {
            process.destroyForcibly();
        }
    }
}
