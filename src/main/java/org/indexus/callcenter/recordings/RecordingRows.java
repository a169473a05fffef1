package org.indexus.callcenter.recordings;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.recordings.RecordingStore.Deleted;
import org.indexus.callcenter.runtime.RecordedCalls;
import org.indexus.callcenter.runtime.RecordedCalls.Arrival;
import org.jspecify.annotations.Nullable;

/** The store's list in the database: one row per recording, which outlives its file. */
@ApplicationScoped
public class RecordingRows {

    private static final String DAYS = "SELECT recording_retention_days FROM queues WHERE id = ?";

    private static final String INSERT = """
            INSERT INTO recordings (name, call_id, file, bytes, seconds, sha256, encrypted, recorded_at, stored_at,
                queue_id, queue_code, delete_after, deleted_at, deleted_by, why)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET file = excluded.file, bytes = excluded.bytes, seconds = excluded.seconds,
                sha256 = excluded.sha256, encrypted = excluded.encrypted, stored_at = excluded.stored_at,
                deleted_at = excluded.deleted_at, deleted_by = excluded.deleted_by, why = excluded.why""";

    private static final String REDATE = """
            UPDATE recordings SET delete_after = recorded_at + make_interval(days => queues.recording_retention_days)
            FROM queues WHERE queues.id = recordings.queue_id AND deleted_at IS NULL AND delete_after IS DISTINCT FROM
                recorded_at + make_interval(days => queues.recording_retention_days)""";

    private static final String DUE = """
            SELECT * FROM recordings
            WHERE deleted_at IS NULL AND delete_after <= ? AND (delete_after, name) > (?, ?)
            ORDER BY delete_after, name LIMIT ?""";

    private static final String NEWEST =
            "SELECT * FROM recordings WHERE deleted_at IS NULL ORDER BY stored_at DESC LIMIT 1";

    private static final String TOTALS = """
            SELECT count(*), coalesce(sum(bytes), 0), count(*) FILTER (WHERE NOT encrypted)
            FROM recordings WHERE deleted_at IS NULL""";

    @Resource(lookup = "jdbc/callcentre")
    private DataSource source;

    private RecordedCalls calls;

    /** For the container's proxy only. */
    protected RecordingRows() {}

    @Inject
    public RecordingRows(RecordedCalls calls) {
        this.calls = calls;
    }

    RecordingRows(DataSource source, RecordedCalls calls) {
        this.source = source;
        this.calls = calls;
    }

    /** Where a recording belongs: its call's arrival and queue, and how many days that queue keeps recordings. */
    record Origin(
            Instant arrived,
            @Nullable UUID queue,
            @Nullable String queueCode,
            @Nullable Integer days) {

        @Nullable
        Instant deleteAfter() {
            return days == null
                    ? null
                    : arrived.atOffset(ZoneOffset.UTC).plusDays(days).toInstant();
        }
    }

    /** What the store holds now. */
    record Totals(long kept, long bytes, long clear) {}

    /** Empty as long as the call's row is not written. */
    Optional<Origin> origin(CallId call) throws SQLException {
        Optional<Arrival> arrival = calls.arrival(call);
        return arrival.isEmpty() ? Optional.empty() : Optional.of(origin(arrival.get()));
    }

    private Origin origin(Arrival arrival) throws SQLException {
        UUID queue = arrival.queue();
        Optional<Origin> kept = queue == null
                ? Optional.empty()
                : first(DAYS, row -> origin(arrival, row.getObject(1, Integer.class)), queue);
        return kept.orElse(origin(arrival, null));
    }

    private static Origin origin(Arrival arrival, @Nullable Integer days) {
        return new Origin(arrival.at(), arrival.queue(), arrival.queueCode(), days);
    }

    Optional<StoredRecording> find(String name) throws SQLException {
        return first("SELECT * FROM recordings WHERE name = ?", RecordingRows::read, name);
    }

    void put(StoredRecording row) throws SQLException {
        Deleted deletion = row.deletion();
        run(
                INSERT,
                row.name(),
                row.call().value(),
                row.file(),
                row.audio().bytes(),
                row.audio().seconds(),
                row.audio().sha256(),
                row.encrypted(),
                row.recordedAt(),
                row.storedAt(),
                row.queue(),
                row.queueCode(),
                row.deleteAfter(),
                deletion == null ? null : deletion.at(),
                deletion == null ? null : deletion.by(),
                deletion == null ? null : deletion.why());
    }

    /** Marks one whose file has gone; the first deletion stays. */
    void deleted(String name, Deleted deletion) throws SQLException {
        run(
                "UPDATE recordings SET deleted_at = ?, deleted_by = ?, why = ? WHERE name = ? AND deleted_at IS NULL",
                deletion.at(),
                deletion.by(),
                deletion.why(),
                name);
    }

    /** Lets the days of the queues hold for what is kept already. */
    int redate() throws SQLException {
        return run(REDATE);
    }

    /** Those whose days are over, beginning behind one that was seen, or with the oldest. */
    List<StoredRecording> due(Instant now, @Nullable StoredRecording after, int most) throws SQLException {
        Instant from = after == null ? null : after.deleteAfter();
        return from == null
                ? all(DUE, RecordingRows::read, now, Instant.EPOCH, "", most)
                : all(DUE, RecordingRows::read, now, from, after.name(), most);
    }

    Optional<StoredRecording> newest() throws SQLException {
        return first(NEWEST, RecordingRows::read);
    }

    Totals totals() throws SQLException {
        return first(TOTALS, row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow();
    }

    private static StoredRecording read(ResultSet row) throws SQLException {
        Instant deletedAt = instantOrNull(row, "deleted_at");
        return new StoredRecording(
                row.getString("name"),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getString("file"),
                new Digest(row.getLong("bytes"), row.getInt("seconds"), row.getString("sha256")),
                row.getBoolean("encrypted"),
                instant(row, "recorded_at"),
                instant(row, "stored_at"),
                row.getObject("queue_id", UUID.class),
                row.getString("queue_code"),
                instantOrNull(row, "delete_after"),
                deletedAt == null ? null : new Deleted(deletedAt, row.getString("deleted_by"), row.getString("why")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> first(String sql, Reading<T> reading, Object... values) throws SQLException {
        return all(sql, reading, values).stream().findFirst();
    }

    private <T> List<T> all(String sql, Reading<T> reading, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement statement = bound(connection.prepareStatement(sql), values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                found.add(reading.of(result));
            }
        }
        return found;
    }

    private int run(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = bound(connection.prepareStatement(sql), values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}
