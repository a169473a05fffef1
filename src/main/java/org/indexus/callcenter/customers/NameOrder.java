package org.indexus.callcenter.customers;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which of PostgreSQL's collations sorts names as the reader's language does; {@code C} and {@code Č} are two letters in Slovak. */
final class NameOrder {

    private static final String ROOT = "und-x-icu";

    /** Their dictionaries follow the order that ICU has for everybody, which has an index. */
    private static final Set<String> AS_EVERYBODY = Set.of("", "en", "de", "fr", "it", "nl", "pt");

    private NameOrder() {}

    /** {@code column}, with the collation if this database has it. */
    static String by(String column, Locale reader, EntityManager em) {
        String language = reader.getLanguage();
        String own = AS_EVERYBODY.contains(language) ? ROOT : language + "-x-icu";
        List<?> known = em.createNativeQuery(
                        "SELECT DISTINCT collname FROM pg_collation WHERE collname IN (:own, :root)", String.class)
                .setParameter("own", own)
                .setParameter("root", ROOT)
                .getResultList();
        String collation = known.contains(own) ? own : ROOT;
        return known.isEmpty() ? column : column + " COLLATE \"" + collation + "\"";
    }
}
