package org.indexus.callcenter.history.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.indexus.callcenter.history.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No fact is lost, whatever its moment, whenever its month is made. */
class MonthsTest {

    private static final String ALL =
            "SELECT md5(string_agg(e::text, '|' ORDER BY e.call_id, e.seq)) FROM call_events e";

    private final YearMonth thisMonth = YearMonth.now(ZoneOffset.UTC);
    private final TestDatabase database = new TestDatabase();
    private final Months months = new Months(database.source());

    @AfterEach
    void stop() {
        database.close();
    }

    private void events(String count, String at) {
        database.run("INSERT INTO call_events (call_id, seq, at, type, detail) SELECT gen_random_uuid(), n, " + at
                + ", 'ARRIVED', 'é' || n FROM generate_series(1, " + count + ") n ON CONFLICT DO NOTHING");
    }

    private String partition(String condition) {
        return database.text(
                "SELECT string_agg(DISTINCT tableoid::regclass::text, ',') FROM call_events WHERE " + condition);
    }

    private static String name(String table, YearMonth month) {
        return table + "_" + month.toString().replace('-', '_');
    }

    @Test
    void aNewDatabaseHasThisMonth() {
        events("1", "now()");
        events("1", "timestamptz '1970-01-01'");

        assertThat(partition("at >= '" + thisMonth + "-01 00:00+00'")).isEqualTo(name("call_events", thisMonth));
        assertThat(partition("at < '" + thisMonth + "-01 00:00+00'")).isEqualTo("call_events_default");
    }

    @Test
    void whatTheDefaultTableCaughtMovesIntoItsMonth() throws SQLException {
        YearMonth far = thisMonth.plusMonths(9);
        events("100", "timestamptz '" + far + "-01 00:00+00'");
        events("100", "timestamptz '" + far.plusMonths(1) + "-01 00:00+00' - interval '1 microsecond'");
        events("10", "timestamptz '" + far.plusMonths(1) + "-01 00:00+00'");
        String before = database.text(ALL);

        assertThat(months.make("call_events", far)).isTrue();

        assertThat(database.text(ALL)).isEqualTo(before);
        assertThat(database.count(name("call_events", far))).isEqualTo(200);
        assertThat(database.count("call_events_default")).isEqualTo(10);
        assertThat(months.make("call_events", far)).isFalse();
    }

    @Test
    void theComingMonthsAreMadeOnce() throws SQLException {
        assertThat(months.makeAhead(Instant.now()))
                .as("three of four are there from the beginning")
                .isEqualTo(2);
        assertThat(months.makeAhead(Instant.now())).isZero();

        events("1", "timestamptz '" + thisMonth.plusMonths(3) + "-11'");
        assertThat(partition("TRUE")).isEqualTo(name("call_events", thisMonth.plusMonths(3)));
    }

    @Test
    void aFactThatIsToldAgainIsWrittenOnce() {
        String fact = "INSERT INTO call_events (call_id, seq, at, type, detail) VALUES"
                + " ('00000000-0000-0000-0000-000000000001', 1, '2031-01-01', 'ARRIVED', '') ON CONFLICT DO NOTHING";
        database.run(fact);
        database.run(fact);

        assertThat(database.count("call_events")).isOne();
    }

    @Test
    void whoWritesWhileMonthsAreMadeLosesNothing()
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Long> writer = CompletableFuture.supplyAsync(() -> {
            long written = 0;
            while (!enough.get()) {
                events("20", "now() + (200 + n * 10) * interval '1 day'");
                written += 20;
                begun.countDown();
            }
            return written;
        });
        begun.await();
        for (int month = 5; month < 15; month++) {
            assertThat(months.make("call_events", thisMonth.plusMonths(month))).isTrue();
        }
        enough.set(true);
        long written = writer.get(30, TimeUnit.SECONDS);

        assertThat(database.count("call_events")).isEqualTo(written);
        assertThat(database.count("call_events_default")).isZero();
    }
}
