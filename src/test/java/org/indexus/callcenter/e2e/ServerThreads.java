package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Counts threads in the server's process, by the JDK's {@code jcmd}. */
final class ServerThreads {

    private static final String OURS = "java:app/concurrent/indexus-";

    private ServerThreads() {}

    /** Of the application's managed executors. */
    static long ofExecutors(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return told.lines().filter(line -> line.contains(OURS)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
