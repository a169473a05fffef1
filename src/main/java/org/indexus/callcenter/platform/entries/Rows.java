package org.indexus.callcenter.platform.entries;

import org.jspecify.annotations.Nullable;

/**
 * What a lazy table asks for.
 *
 * @param first the number of the first row, from 0
 * @param orderBy the property to sort by; {@code null} for the usual order
 * @param search text that people typed, empty for everything
 */
public record Rows(int first, int size, @Nullable String orderBy, boolean ascending, String search) {

    /** Everything that matches, from the beginning. */
    public static Rows first(int size, String search) {
        return new Rows(0, size, null, true, search);
    }

    /** A property's name comes from a page, so it is let into JPQL only if it looks like one. */
    public String order(String alias, String usual) {
        String column = orderBy != null && orderBy.matches("[a-zA-Z]+(\\.[a-zA-Z]+)*") ? alias + "." + orderBy : usual;
        return column + (ascending ? " ASC" : " DESC");
    }
}
