package org.indexus.callcenter.platform.entries;

import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a page of a list begins: after the entry that was created at a moment under an id; keyset paging, no offsets. */
public record Window(@Nullable Instant createdAt, @Nullable UUID id, int size) {

    static Window after(Entry last) {
        return new Window(last.getCreatedAt(), last.getId(), 0);
    }

    /** Throws 400 for a cursor that we did not make. */
    static Window of(@Nullable String cursor, int size) {
        if (cursor == null || cursor.isEmpty()) {
            return new Window(null, null, size);
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return new Window(Instant.parse(parts[0]), UUID.fromString(parts[1]), size);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException rubbish) {
            throw ProblemException.malformed("cursor: use the value of next from the page before.");
        }
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** JPQL on the alias of an entry, for which an index has a beginning; {@link #bind} sets its parameters. */
    public String condition(String alias) {
        return createdAt == null
                ? "1 = 1"
                : "(%1$s.createdAt >= :after AND (%1$s.createdAt > :after OR %1$s.id > :afterId))".formatted(alias);
    }

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        if (createdAt != null) {
            query.setParameter("after", createdAt).setParameter("afterId", id);
        }
        return query.setMaxResults(size);
    }
}
