package org.indexus.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 17 with a data folder that is kept, safe against a crash, on a port that stays the same. */
public final class PostgresProcess implements AutoCloseable {

    private final Path folder;
    private final Path programs;
    private final Path log;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    PostgresProcess(Path data, Path cache, int port) {
        this.folder = data.resolve("postgres").toAbsolutePath();
        this.programs = cache.resolve("postgres").toAbsolutePath();
        this.log = data.resolve("log/postgres.log").toAbsolutePath();
        this.port = port;
    }

    /** Stops a leftover of a killed launcher first: two servers on one folder would be refused without a reason. */
    public void start() {
        stopLeftover();
        try {
            Files.createDirectories(folder);
            Files.createDirectories(programs);
            Files.createDirectories(log.getParent());
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("tcp_keepalives_idle", "5")
                    .setServerConfig("tcp_keepalives_interval", "2")
                    .setServerConfig("tcp_keepalives_count", "3")
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean stopLeftover() {
        return new PidFile(folder.resolve("postmaster.pid"), folder.toString()).stop();
    }

    /** How the application finds it. */
    Map<String, String> environment() {
        return Map.of(
                "INDEXUS_DB_HOST", "127.0.0.1",
                "INDEXUS_DB_PORT", Integer.toString(port),
                "INDEXUS_DB_NAME", "postgres",
                "INDEXUS_DB_USER", "postgres",
                "INDEXUS_DB_PASSWORD", "postgres");
    }

    public int port() {
        return port;
    }

    /** The server's own process, whose children serve the connections; -1 when none runs. */
    public long pid() {
        return new PidFile(folder.resolve("postmaster.pid"), folder.toString())
                .running()
                .map(ProcessHandle::pid)
                .orElse(-1L);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=postgres";
    }

    /** Starts again on the same port and folder; the data is kept. */
    public void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
