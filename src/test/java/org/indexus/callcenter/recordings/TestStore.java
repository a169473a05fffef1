package org.indexus.callcenter.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.history.TestDatabase;
import org.indexus.callcenter.history.log.RecordedCallRows;
import org.indexus.callcenter.runtime.RecordingSource.Audio;

/** A store on a real disk and a real database, with the calls and queues that it asks about. */
final class TestStore {

    static final Instant ARRIVED = Instant.parse("2026-11-23T23:30:00Z");
    static final Optional<SecretKey> KEY = Optional.of(new SecretKeySpec(new byte[32], "AES"));

    private final TestDatabase database;
    private final Path root;
    private final RecordingRows rows;
    private final RecordingImportIssues troubles = new RecordingImportIssues();

    /** With an empty list. */
    TestStore(TestDatabase database, Path root) {
        this.database = database;
        this.root = root;
        rows = new RecordingRows(database.source(), new RecordedCallRows(database.source()));
        database.run("TRUNCATE recordings");
    }

    RecordingRows rows() {
        return rows;
    }

    RecordingImportIssues troubles() {
        return troubles;
    }

    RecordingStore shelf() {
        return shelf(KEY);
    }

    RecordingStore shelf(Optional<SecretKey> key) {
        return new RecordingStore(
                new StoreFolder(root, key), rows, troubles, Clock.fixed(ARRIVED.plusSeconds(60), ZoneOffset.UTC));
    }

    Retention retention() {
        return new Retention(shelf(), rows, new StoreFolder(root, KEY));
    }

    /** One that has ended and was recorded. */
    CallId call(UUID queue, Instant arrived) {
        CallId call = new CallId(UUID.randomUUID());
        database.run("INSERT INTO calls (id, seq, connection, channel, dialled, number, name, arrived_at, test, phase,"
                + " phase_since, customer_vip, attempts, recording_state, recording_seconds, queue_id, queue_code,"
                + " ended_at) VALUES ('" + call + "', 1, '" + queue + "', 'c', '100', '', '', '" + arrived
                + "', false, 'ENDED', now(), false, 1, 'PENDING', 0, '" + queue + "', 'support', now())");
        return call;
    }

    void inQueue(CallId call, UUID queue) {
        database.run("UPDATE calls SET queue_id = '" + queue + "' WHERE id = '" + call + "'");
    }

    /** A new queue, which keeps recordings for so many days. */
    void queueKeeps(UUID queue, int days) {
        String columns = database.text("SELECT string_agg(column_name, ', ') FROM information_schema.columns"
                + " WHERE table_name = 'queues' AND is_nullable = 'NO' AND column_default IS NULL"
                + " AND column_name <> 'id' AND column_name <> 'code'");
        StringBuilder values = new StringBuilder();
        for (String column : columns.split(", ", -1)) {
            values.append(", ").append(valueFor(column));
        }
        database.run("INSERT INTO queues (id, code, recording_retention_days, " + columns + ") VALUES ('" + queue
                + "', 'q-" + queue + "', " + days + values + ")");
    }

    private String valueFor(String column) {
        String type = database.text("SELECT data_type FROM information_schema.columns WHERE table_name = 'queues'"
                + " AND column_name = '" + column + "'");
        return switch (type) {
            case "boolean" -> "true";
            case "text" -> "'x'";
            case "timestamp with time zone" -> "now()";
            default -> "1";
        };
    }

    /** All files of the store, whole or not. */
    List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    static Audio audio(byte[] bytes) {
        return new Audio("audio/wav", bytes.length, new ByteArrayInputStream(bytes));
    }

    static byte[] wav(int bytes) {
        byte[] wav = new byte[44 + bytes];
        ByteBuffer.wrap(wav)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt(bytes + 36)
                .put("WAVEfmt ".getBytes(ISO_8859_1))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(16_000)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(ISO_8859_1))
                .putInt(bytes);
        byte[] word = "hello ".getBytes(ISO_8859_1);
        for (int at = 0; at < bytes; at++) {
            wav[44 + at] = word[at % word.length];
        }
        return wav;
    }
}
