package org.indexus.callcenter.history.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other, as PostgreSQL wants them. */
final class Binder {

    private final PreparedStatement statement;
    private int last;

    Binder(PreparedStatement statement) {
        this.statement = statement;
    }

    /** PostgreSQL takes neither NUL nor half a surrogate pair, and callers' names may hold both. */
    Binder text(@Nullable String value) throws SQLException {
        statement.setString(++last, value == null ? null : storable(value));
        return this;
    }

    Binder name(@Nullable Enum<?> value) throws SQLException {
        statement.setString(++last, value == null ? null : value.name());
        return this;
    }

    Binder uuid(@Nullable UUID value) throws SQLException {
        statement.setObject(++last, value, Types.OTHER);
        return this;
    }

    Binder at(@Nullable Instant value) throws SQLException {
        var cut = value == null ? null : value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        statement.setObject(++last, cut, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    Binder number(@Nullable Long value) throws SQLException {
        statement.setObject(++last, value, Types.BIGINT);
        return this;
    }

    Binder number(@Nullable Integer value) throws SQLException {
        statement.setObject(++last, value, Types.INTEGER);
        return this;
    }

    Binder millis(@Nullable Duration value) throws SQLException {
        return number(value == null ? null : (Long) value.toMillis());
    }

    Binder flag(boolean value) throws SQLException {
        statement.setBoolean(++last, value);
        return this;
    }

    void addBatch() throws SQLException {
        statement.addBatch();
        last = 0;
    }

    static String storable(String text) {
        boolean fine = text.codePoints().noneMatch(Binder::isRefused);
        return fine
                ? text
                : text.codePoints()
                        .map(c -> isRefused(c) ? 0xfffd : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isRefused(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
