package org.indexus.callcenter.access.audit;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit trail are wanted; {@code null} is any. {@code to} is not included. */
public record AuditFilter(
        @Nullable String user,
        @Nullable AuditAction action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    static final AuditFilter EVERYTHING = new AuditFilter(null, null, null, null, null);

    static AuditFilter about(String subject, AuditAction action) {
        return new AuditFilter(null, action, subject, null, null);
    }

    /** As a condition in JPQL on {@code e}. */
    String condition() {
        return "1 = 1" + String.join("", wanted().keySet());
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        wanted().forEach((condition, value) -> query.setParameter(name(condition), value));
        return query;
    }

    private Map<String, Object> wanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(
                wanted,
                " AND lower(e.username) = :user",
                user == null ? null : user.strip().toLowerCase(Locale.ROOT));
        put(wanted, " AND e.action = :action", action);
        put(wanted, " AND e.subject = :subject", subject);
        put(wanted, " AND e.at >= :from", from);
        put(wanted, " AND e.at < :to", to);
        return wanted;
    }

    private static void put(Map<String, Object> wanted, String condition, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            wanted.put(condition, value);
        }
    }

    private static String name(String condition) {
        return condition.substring(condition.indexOf(':') + 1);
    }
}
