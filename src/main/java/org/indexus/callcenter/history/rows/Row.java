package org.indexus.callcenter.history.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.jspecify.annotations.Nullable;

/** The present row of a result, read by the names of its columns. */
public final class Row {

    private final ResultSet result;

    public Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return String.valueOf(result.getString(column));
    }

    @Nullable
    public String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    int small(String column) throws SQLException {
        return result.getInt(column);
    }

    boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public <T> @Nullable T id(String column, Function<UUID, T> make) throws SQLException {
        UUID id = result.getObject(column, UUID.class);
        return id == null ? null : make.apply(id);
    }

    public Instant at(String column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Nullable
    public Instant atOrNull(String column) throws SQLException {
        OffsetDateTime at = result.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Nullable
    public Duration millis(String column) throws SQLException {
        long millis = result.getLong(column);
        return result.wasNull() ? null : Duration.ofMillis(millis);
    }

    <E extends Enum<E>> E name(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    <E extends Enum<E>> @Nullable E nameOrNull(String column, Class<E> type) throws SQLException {
        String name = result.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    @Nullable
    AgentRef agent() throws SQLException {
        AgentId id = id("agent_id", AgentId::new);
        return id == null ? null : new AgentRef(id, text("agent_username"));
    }

    @Nullable
    QueueRef queue() throws SQLException {
        QueueId id = id("queue_id", QueueId::new);
        return id == null ? null : new QueueRef(id, text("queue_code"), text("queue_name"));
    }
}
