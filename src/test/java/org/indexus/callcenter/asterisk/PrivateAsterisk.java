package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.runtime.ConnectionPlan;

/** A real Asterisk of one's own for one test class, with some simulated phones, started by the script of the demo. */
final class PrivateAsterisk implements AutoCloseable {

    private static final Path SCRIPT = Path.of("server-config", "asterisk", "asterisk.sh");

    final int http = FreePort.find();
    private final int sip = FreePort.find();
    private final int phones = FreePort.find();
    private final Map<String, String> environment = Map.of(
            "RETRY_SECONDS",
            "1",
            "RETRIES",
            "1",
            "HTTP_PORT",
            "" + http,
            "SIP_PORT",
            "" + sip,
            "PHONE_PORT",
            "" + phones,
            "RING_MS",
            "600",
            "RTP_START",
            "31000",
            "RTP_END",
            "31499");
    private final List<Process> callers = new ArrayList<>();
    private final Path run;
    private final String version;

    PrivateAsterisk(String version) throws IOException {
        this.version = version;
        this.run = Files.createTempDirectory("door-asterisk-" + version + "-");
        script(180, "install", version, "sipp");
        start();
        script(20, "phones", "start", run.toString(), "2");
    }

    void start() throws IOException {
        script(60, "start", version, run.toString());
    }

    void stop() throws IOException {
        script(20, "stop", run.toString());
    }

    long pid() throws IOException {
        return Long.parseLong(Files.readString(run.resolve("asterisk.pid")).strip());
    }

    /** Sends a signal to Asterisk: STOP, CONT, KILL. */
    void signal(String name) throws IOException {
        run(List.of("kill", "-" + name, "" + pid()), 5);
    }

    /** A caller by a scenario of the tests; ends by itself, or with the test. Killed, it says no goodbye. */
    Process caller(String scenario, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                SCRIPT.toAbsolutePath().toString(),
                "sipp",
                "-sf",
                Path.of("src", "test", "sipp", scenario).toString(),
                "-p",
                "" + FreePort.find(),
                "-m",
                "1"));
        command.addAll(List.of(arguments));
        command.add("127.0.0.1:" + sip);
        Process caller = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(run.resolve("caller.log").toFile())
                .start();
        callers.add(caller);
        return caller;
    }

    /** Where this agent's phone is expected; the first two are simulated already. */
    int phonePort(int agent) {
        return phones + agent;
    }

    ConnectionPlan plan(ConnectionId id) {
        return Plans.of(id, http).build();
    }

    @Override
    public void close() throws IOException {
        callers.forEach(Process::destroy);
        script(10, "phones", "stop", run.toString());
        stop();
        try (Stream<Path> files = Files.walk(run)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private void script(int seconds, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        run(command, seconds);
    }

    private void run(List<String> command, int seconds) throws IOException {
        Path log = Files.createTempFile("door-asterisk", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command + " failed: " + Files.readString(log));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
