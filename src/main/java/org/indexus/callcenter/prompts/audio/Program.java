package org.indexus.callcenter.prompts.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A program of the machine's that works on what somebody sent us: with little memory, little to write and little time, behind
 * everything else, and without our environment, which has passwords.
 */
public final class Program {

    /** Half a minute of the processor, 1.5 GiB of addresses, and 128 MiB in a file, by blocks of 512 bytes. */
    private static final List<String> LIMITS = List.of(
            "/bin/sh",
            "-c",
            "ulimit -t 30 && ulimit -v 1572864 && ulimit -f 262144 && exec nice -n 10 \"$@\"",
            "limits");

    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "TMPDIR");
    private static final int TOLD = 300;

    private Program() {}

    /**
     * How it ended.
     *
     * @param inTime whether it ended by itself
     * @param code what it ended with, 0 if all is well
     * @param said the beginning of what it wrote to its output and errors
     */
    public record Ended(boolean inTime, int code, String said) {}

    /** Whether there is such a program on this machine. */
    public static boolean exists(String program) {
        if (program.contains(File.separator)) {
            return Files.isExecutable(Path.of(program));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * Blocks until it ends or is ended.
     *
     * @param words the program and its arguments; no shell reads them
     * @param input what it finds on its standard input
     * @param log a file for what it says
     */
    public static Ended run(List<String> words, byte[] input, Path log, int seconds) throws IOException {
        List<String> limited = new ArrayList<>(LIMITS);
        limited.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(limited).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        builder.environment().keySet().retainAll(ENVIRONMENT);
        Process process = builder.start();
        try {
            try (var output = process.getOutputStream()) {
                output.write(input);
            } catch (IOException notRead) {
                // its exit code says why
            }
            boolean inTime = process.waitFor(seconds, TimeUnit.SECONDS);
            return new Ended(inTime, inTime ? process.exitValue() : -1, said(log));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String said(Path log) throws IOException {
        try (InputStream file = Files.newInputStream(log)) {
            return new String(file.readNBytes(TOLD), UTF_8).strip();
        }
    }
}
