package org.indexus.callcenter.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a server's process holds of the applications that it runs or ran, by the JDK's {@code jcmd}.
 *
 * @param threads of our managed executors
 * @param loaders class loaders of web applications, after a garbage collection
 */
record ServerRemains(long threads, long loaders) {

    private static final String THREADS = "java:app/concurrent/indexus-";
    private static final String LOADER = "WebappClassLoader";

    static ServerRemains of(long pid) {
        ask(pid, "GC.run");
        return new ServerRemains(count(ask(pid, "Thread.print"), THREADS), count(ask(pid, "VM.classloader_stats"), LOADER));
    }

    private static long count(String told, String word) {
        return told.lines().filter(line -> line.contains(word)).count();
    }

    private static String ask(long pid, String question) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), question)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
