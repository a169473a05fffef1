package org.indexus.callcenter.history.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.rows.SampleFacts;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactWriterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static TestDatabase database;

    private final SampleFacts sample = new SampleFacts(3, true);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private FactWriter writer;

    @BeforeAll
    static void startDatabase() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void start() throws IOException {
        database.empty();
        writer = newWriter();
    }

    @AfterEach
    void stop() throws Exception {
        writer.stop().get(10, TimeUnit.SECONDS);
        threads.shutdownNow();
    }

    @Test
    void factsBecomeRowsWithoutAFile() throws Exception {
        add(1500);
        writer.settled().get(10, TimeUnit.SECONDS);

        assertThat(database.count("call_events")).isEqualTo(1500);
        assertThat(lines()).isZero();
    }

    @Test
    void whoAsksWhileNothingIsOwedWaitsForNothing() throws Exception {
        assertThat(writer.settled()).isCompleted();
        add(1);
        writer.settled().get(10, TimeUnit.SECONDS);
        assertThat(writer.settled()).isCompleted();
    }

    @Test
    void anOutageGoesToTheFileAndFromThereIntoTheDatabase() throws Exception {
        add(100);
        writer.settled().get(10, TimeUnit.SECONDS);
        database.stop();
        add(300);
        await(() -> lines() == 300);
        assertThat(writer.isBehind()).isTrue();
        database.start();
        add(50);

        writer.settled().get(20, TimeUnit.SECONDS);
        assertThat(database.count("call_events")).isEqualTo(450);
        assertThat(database.count("calls")).isEqualTo(450);
        assertThat(lines()).isZero();
        assertThat(writer.isBehind()).isFalse();
    }

    @Test
    void aSilentDatabaseDoesNotKeepFactsInMemory() throws Exception {
        database.freeze();
        try {
            Instant before = Instant.now();
            add(10);
            await(() -> lines() == 10);
            add(10);
            await(() -> lines() == 20);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        } finally {
            database.thaw();
        }
        writer.settled().get(20, TimeUnit.SECONDS);
        assertThat(database.count("call_events")).isEqualTo(20);
    }

    @Test
    void theFileIsReadBackAlsoWhileFactsNeverCease() throws Exception {
        CountDownLatch silence = new CountDownLatch(1);
        AtomicBoolean load = new AtomicBoolean(true);
        AtomicReference<FactWriter> busy = new AtomicReference<>();
        FactWriter.Tables tables = facts -> {
            await(silence);
            if (load.get()) {
                busy.get().add(fact()); // as one comes in during each write, the next turn has always something new
            }
        };
        busy.set(newWriter(folder.resolve("busy.jsonl"), tables));
        for (int i = 0; i < 100; i++) {
            busy.get().add(fact());
        }
        await(busy.get()::isBehind);
        silence.countDown();
        await(() -> !busy.get().isBehind());
        load.set(false);
        busy.get().stop().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatACrashLeftInTheFileIsWrittenFirstByTheNextLife() throws Exception {
        database.stop();
        add(40);
        await(() -> lines() == 40);
        Path crashed = folder.resolve("crashed.jsonl");
        Files.copy(folder.resolve("facts.jsonl"), crashed);
        Files.writeString(
                crashed, "{\"epoch\":1,\"fact\":{\"is\":\"Call", UTF_8, java.nio.file.StandardOpenOption.APPEND);
        database.start();
        writer.settled().get(20, TimeUnit.SECONDS);
        database.run("DELETE FROM call_events");

        FactWriter next = newWriter(crashed);
        next.settled().get(20, TimeUnit.SECONDS);
        next.stop().get(10, TimeUnit.SECONDS);
        assertThat(database.count("call_events")).isEqualTo(40);
        assertThat(database.count("calls")).isEqualTo(40);
    }

    @Test
    void stoppingWhileTheDatabaseIsAwayLeavesAllInTheFile() throws Exception {
        database.stop();
        try {
            add(5);
            writer.stop().get(10, TimeUnit.SECONDS);
            assertThat(lines()).isEqualTo(5);
        } finally {
            database.start();
        }
    }

    private FactWriter newWriter() throws IOException {
        return newWriter(folder.resolve("facts.jsonl"));
    }

    private FactWriter newWriter(Path file) throws IOException {
        HistoryTables tables = new HistoryTables(database.source(), new PhoneNumbers(Optional.empty()), refused -> {
            throw new AssertionError(refused);
        });
        return newWriter(file, tables);
    }

    private FactWriter newWriter(Path file, FactWriter.Tables tables) throws IOException {
        FactWriter made = new FactWriter(tables, new FactFile(file), threads);
        threads.execute(made);
        return made;
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            writer.add(fact());
        }
    }

    private Noted fact() {
        return new Noted(0, sample.callFact(sample.card(new CallId(sample.uuid()), 1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(folder.resolve("facts.jsonl"))) {
            return lines.count();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
    }
}
