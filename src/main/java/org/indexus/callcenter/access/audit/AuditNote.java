package org.indexus.callcenter.access.audit;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the audit trail tells: what was done to which thing.
 *
 * @param kind what the subject is, like {@code queue}
 * @param subject its id
 * @param detail its name, or more words
 * @param before the fields that changed, as they were; empty when there is nothing to tell
 */
public record AuditNote(AuditAction action, String kind, String subject, String detail, String before, String after) {

    private static final int LONGEST = 20_000;

    public AuditNote {
        kind = storable(kind);
        subject = storable(subject);
        detail = storable(detail);
        before = storable(before);
        after = storable(after);
    }

    public static AuditNote of(AuditAction action, String kind, @Nullable Object subject, String detail) {
        return new AuditNote(action, kind, subject == null ? "" : subject.toString(), detail, "", "");
    }

    /** As PostgreSQL will give it back: bounded, without NUL, and without halves of characters. */
    static String storable(String text) {
        String bounded = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
        return new String(bounded.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
