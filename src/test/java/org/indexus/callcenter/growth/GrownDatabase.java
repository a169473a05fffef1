package org.indexus.callcenter.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the tables of an installation that has its agents and queues, as some years of calls would: by statements over whole
 * sets, in one transaction, without triggers; indexes are made afterwards.
 */
final class GrownDatabase {

    private static final List<String> SCRIPTS = List.of("customers", "calls", "trails");

    /** Of the tables that grow, those that are no constraint. */
    private static final String INDEXES = """
            SELECT indexname, indexdef FROM pg_indexes
            WHERE tablename IN ('calls', 'call_visits', 'call_events', 'call_dispositions', 'call_agents', 'call_segments', 'customers',
                    'customer_numbers', 'agent_events', 'audit', 'recordings')
                AND indexname NOT IN (SELECT conname FROM pg_constraint)""";

    private final String url;
    private final int customers;
    private final int calls;

    GrownDatabase(String url, int customers, int calls) {
        this.url = url;
        this.customers = customers;
        this.calls = calls;
    }

    boolean hasGrown() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) >= " + calls + " FROM calls")) {
            return count.next() && count.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void grow() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            fill(statement);
            connection.commit();
            connection.setAutoCommit(true);
            timed(statement, "vacuum", "VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Statement statement) throws SQLException {
        statement.execute("SET synchronous_commit = off; SET work_mem = '256MB'; SET maintenance_work_mem = '512MB';"
                + " SET session_replication_role = replica");
        Map<String, String> indexes = indexes(statement);
        for (String index : indexes.keySet()) {
            statement.execute("DROP INDEX " + index);
        }
        for (String script : SCRIPTS) {
            timed(statement, script, script(script));
        }
        for (Map.Entry<String, String> index : indexes.entrySet()) {
            timed(statement, index.getKey(), index.getValue());
        }
    }

    private static Map<String, String> indexes(Statement statement) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (ResultSet found = statement.executeQuery(INDEXES)) {
            while (found.next()) {
                indexes.put(found.getString(1), found.getString(2));
            }
        }
        return indexes;
    }

    private static void timed(Statement statement, String what, String sql) throws SQLException {
        Instant begin = Instant.now();
        statement.execute(sql);
        System.out.println(what + ": " + Duration.between(begin, Instant.now()).toSeconds() + " s");
    }

    private String script(String name) {
        try (InputStream file = GrownDatabase.class.getResourceAsStream("/growth/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":customers", Integer.toString(customers))
                    .replace(":calls", Integer.toString(calls));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
