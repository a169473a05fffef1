package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Looks into the server's process by the JDK's {@code jcmd}: what is left of former deployments? */
record ServerProcess(long pid) {

    private static final String OUR_EXECUTORS = "java:app/concurrent/indexus-";

    private static final String APPLICATION_LOADER = " org.glassfish.web.loader.WebappClassLoader";

    /** Of the application's managed executors. */
    long threads() {
        return lines("Thread.print")
                .filter(line -> line.contains(OUR_EXECUTORS))
                .count();
    }

    /** Of web applications, after a full collection: the server's own, the running one, and those that something still holds. */
    long applicationLoaders() {
        return lines("GC.class_histogram")
                .filter(line -> line.contains(APPLICATION_LOADER))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+", 3)[1]))
                .sum();
    }

    private Stream<String> lines(String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
