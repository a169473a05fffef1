package org.indexus.callcenter.history;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with our tables that a test can stop, freeze and start again on the same port and data. */
public final class TestDatabase implements AutoCloseable {

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    public TestDatabase() {
        try {
            data = Files.createTempDirectory("history-test").resolve("data");
            port = freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    public void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            if (running != null) {
                running.close();
                running = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process of the server stops in its tracks: connections stay open and say nothing. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            List<String> command = new ArrayList<>(List.of("kill", signal));
            ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
            Stream.concat(Stream.of(handle), handle.descendants())
                    .forEach(process -> command.add(Long.toString(process.pid())));
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpooled, with the time-outs of the product's pool. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        source.setConnectTimeout(1);
        source.setLoginTimeout(2);
        source.setSocketTimeout(5);
        return source;
    }

    public void run(String sql) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String from) {
        return number("SELECT count(*) FROM " + from);
    }

    public long number(String query) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public String text(String query) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void empty() {
        run(
                "TRUNCATE calls, call_visits, call_events, call_agents, call_segments, agent_status, agent_events, queue_cursors, call_dispositions");
        run("UPDATE floor_leader SET epoch = 0, node = ''");
    }

    @Override
    public void close() {
        stop();
    }

    /** Outside of the ephemeral range, where a client that polls the absent server might be given that very port. */
    private static int freePort() {
        int candidate;
        do {
            candidate = ThreadLocalRandom.current().nextInt(21_000, 32_000);
        } while (!isFree(candidate));
        return candidate;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
