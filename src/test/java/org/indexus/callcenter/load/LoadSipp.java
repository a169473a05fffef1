package org.indexus.callcenter.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.e2e.Eventually;
import org.indexus.demo.Script;

/** One SIPp that plays many callers, or the phones of all agents, and keeps its log and its counts. */
final class LoadSipp {

    private static final Path SCENARIOS = Path.of("src/test/sipp").toAbsolutePath();
    private static final Duration START = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;
    private final Path counts;

    private LoadSipp(Process process, Path log, Path counts) {
        this.process = process;
        this.log = log;
        this.counts = counts;
    }

    /** All agents' phones at this port; each hangs up after so long unless the caller did before. Some send back what they hear. */
    static LoadSipp phones(Script script, Path folder, int port, Duration talk, boolean echo) {
        var phones = start(script, folder, "load-agent", port, talk, echo ? List.of("-rtp_echo") : List.of());
        Eventually.until("the phones listen", START, () -> isBound(port));
        return phones;
    }

    /** So many callers a second; each hangs up so long after it was answered, unless it is hung up on before. */
    static LoadSipp callers(
            Script script, Path folder, int port, Duration talk, Calls calls, int sipPort, boolean audible) {
        return start(
                script,
                folder,
                audible ? "load-talker" : "load-caller",
                port,
                talk,
                List.of(
                        "-s",
                        calls.dialled(),
                        "-key",
                        "number",
                        calls.numbers(),
                        "-r",
                        Integer.toString(calls.perSecond()),
                        "-m",
                        Integer.toString(calls.count()),
                        "-l",
                        "100000",
                        "127.0.0.1:" + sipPort));
    }

    /** @param numbers what the callers' numbers begin with */
    record Calls(String dialled, String numbers, int perSecond, int count) {}

    private static LoadSipp start(
            Script script, Path folder, String scenario, int port, Duration talk, List<String> more) {
        Path log = folder.resolve(scenario + ".log");
        Path counts = folder.resolve(scenario + ".csv");
        var arguments = new ArrayList<>(List.of("sipp", "-sf"));
        arguments.add(SCENARIOS.resolve(scenario + ".xml").toString());
        arguments.addAll(List.of("-p", Integer.toString(port), "-mp", Integer.toString(port + 2)));
        arguments.addAll(List.of("-recv_timeout", Long.toString(talk.toMillis())));
        arguments.addAll(List.of("-trace_logs", "-log_file", log.toString()));
        arguments.addAll(List.of("-timeout", "300s")); // should nobody stop it
        arguments.addAll(List.of("-trace_stat", "-fd", "1", "-stf", counts.toString()));
        arguments.addAll(more);
        try {
            Files.createDirectories(folder);
            var process = script.command(arguments.toArray(String[]::new))
                    .redirectOutput(folder.resolve(scenario + ".out").toFile())
                    .start();
            process.getOutputStream().close();
            return new LoadSipp(process, log, counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBound(int port) {
        try {
            return Files.readString(Path.of("/proc/net/udp")).contains(String.format(":%04X ", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every call of the scenario has ended. */
    void awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("callers have not hung up after " + atMost + "; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Read when it has ended: the log is written through a buffer. */
    SippLog log() {
        return SippLog.read(log);
    }

    /** The last count of this name, like {@code Retransmissions}. */
    long count(String name) {
        try {
            List<String> lines = Files.readAllLines(counts);
            int column = List.of(lines.get(0).split(";", -1)).indexOf(name + "(C)");
            return Long.parseLong(lines.get(lines.size() - 1).split(";", -1)[column]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it if it has not ended. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
