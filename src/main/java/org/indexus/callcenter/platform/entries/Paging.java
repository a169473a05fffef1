package org.indexus.callcenter.platform.entries;

import jakarta.ws.rs.QueryParam;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** {@code ?limit=&cursor=} of every list. A bean parameter. */
public class Paging {

    private static final int USUAL = 50;

    /** No list shows more at once. */
    public static final int MOST = 500;

    /** Nobody is told of more, and nobody pages further: one more than "more than 10,000". */
    public static final int MOST_COUNTED = 10_001;

    /** How many at most, 1 to 500; 50 when absent. (No @Parameter: on a field it makes Payara's /openapi fail.) */
    @QueryParam("limit")
    private @Nullable String limit;

    /** The value of next from the page before. */
    @QueryParam("cursor")
    private @Nullable String cursor;

    public Paging() {}

    public Paging(@Nullable String limit, @Nullable String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /** Throws 400 for what is no number from 1; more than 500 gives 500. */
    public int size() {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        if (!limit.matches("[1-9][0-9]{0,8}")) {
            throw ProblemException.malformed("limit must be a whole number from 1 to 500.");
        }
        return Math.min(Integer.parseInt(limit), MOST);
    }

    public @Nullable String cursor() {
        return cursor;
    }

    Window window() {
        return Window.of(cursor, size() + 1);
    }
}
