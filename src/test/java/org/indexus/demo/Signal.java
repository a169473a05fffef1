package org.indexus.demo;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals of Unix, which Java cannot send. */
public final class Signal {

    private Signal() {}

    /** STOP and CONT freeze a process and let it go on; KILL is a crash. */
    public static void send(String signal, ProcessHandle process) {
        try {
            var code = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + signal + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
