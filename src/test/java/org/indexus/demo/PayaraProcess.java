package org.indexus.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro with the built WAR, as a process of its own. It is believed only when the application answers: after a
 * failed deployment Micro runs on and calls itself ready.
 */
public final class PayaraProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String DEPLOYED = "was successfully deployed";

    /** Loopback only, and no data grid: it would listen on every interface. */
    public static final String BEFORE_BOOT = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            """;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final PayaraRelease release;
    private final Path project;
    private final Path data;
    private final int port;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;

    PayaraProcess(PayaraRelease release, Path project, Path data, int port) {
        this.release = release;
        this.project = project.toAbsolutePath();
        this.data = data.toAbsolutePath();
        this.port = port;
        this.log = this.data.resolve("log/payara.log");
        this.pidFile = new PidFile(this.data.resolve("run/payara.pid"), mark());
    }

    /** Returns as soon as the process runs; see {@link #awaitReady}. */
    void start(Map<String, String> environment, ClassArchive archive) {
        start(environment, command().plain(archive));
    }

    /** As {@link #start}, by {@link RedeployableMicro}; the server has the database's driver, as docs/deployment.md asks. */
    public void startRedeployable(Map<String, String> environment) {
        start(environment, command().redeployable());
    }

    /** Deploys the WAR over the running one, and returns when the server is done with it; see {@link #awaitReady}. */
    public void redeploy() {
        long before = deployments();
        try {
            OutputStream input = requireNonNull(process).getOutputStream();
            input.write((command().application() + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("redeployed", () -> deployments() > before);
    }

    private PayaraCommand command() {
        return new PayaraCommand(release, project, temporary(), port, mark());
    }

    private long deployments() {
        return read().lines().filter(line -> line.contains(DEPLOYED)).count();
    }

    private void start(Map<String, String> environment, List<String> command) {
        stopLeftover();
        try {
            Files.createDirectories(log.getParent());
            Folders.empty(temporary());
            Files.writeString(temporary().resolve(PayaraCommand.BEFORE_BOOT_FILE), beforeBoot());
            var builder = new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            process = builder.start();
            pidFile.write(process.pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the limits that are shipped: what is tested is what administrators run. */
    private String beforeBoot() throws IOException {
        return BEFORE_BOOT + Files.readString(project.resolve("server-config/http-limits-micro.asadmin"));
    }

    private Path temporary() {
        return data.resolve("tmp");
    }

    /** On the command line, so that a leftover is known by it. */
    private String mark() {
        return "-Dindexus.demo=" + data;
    }

    boolean stopLeftover() {
        return pidFile.stop();
    }

    /** Waits for the application with its database and everything else that it wants to be ready. */
    public void awaitReady() {
        await("ready", () -> get("/health/ready").map(PayaraProcess::isReady).orElse(false));
    }

    /** Waits until the application is deployed, ready or not. */
    public void awaitDeployed() {
        await(
                "deployed",
                () -> get("/health/ready").map(PayaraProcess::isDeployed).orElse(false));
    }

    private static boolean isDeployed(String health) {
        return health.contains("\"database\"");
    }

    private static boolean isReady(String health) {
        return isDeployed(health) && health.replace(" ", "").startsWith("{\"status\":\"UP\"");
    }

    private void await(String what, BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            var failure = failure();
            if (failure != null || Instant.now().isAfter(end)) {
                throw new IllegalStateException("the application is not " + what + ": "
                        + (failure == null ? "gave up after " + PATIENCE.toSeconds() + " s" : failure) + "; see "
                        + log + "\nhealth: " + get("/health/ready").orElse("none") + "\n" + complaints());
            }
            Pause.millis(250);
        }
    }

    /** Micro says "ready" even when it could not deploy; then there is nothing to wait for. */
    private @Nullable String failure() {
        if (process == null || !process.isAlive()) {
            return "Payara Micro ended";
        }
        var said = read();
        return said.contains("Payara Micro URLs") && !said.contains(DEPLOYED)
                ? "Payara Micro could not deploy it"
                : null;
    }

    /** The body of a GET, whatever its status; empty while nobody answers. */
    private Optional<String> get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + path))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return Optional.of(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String complaints() {
        return String.join(
                "\n",
                read().lines()
                        .filter(line -> line.startsWith("SEVERE")
                                || line.matches("(Caused by: )?[\\w.$]+(Exception|Error)\\b.*"))
                        .limit(15)
                        .toList());
    }

    private String read() {
        try {
            return Files.readString(log);
        } catch (IOException none) {
            return "";
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process == null ? -1 : process.pid();
    }

    public void stop() {
        if (process != null) {
            PidFile.stop(process.toHandle());
            process = null;
        }
        pidFile.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
