package org.indexus.callcenter.access.audit;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a use case did to an entry.
 *
 * @param kind what it is, like {@code queue}
 * @param name what people call it
 * @param values whether the values may be written down; of personal data only the names of the fields are
 */
record Change(String kind, String name, Snapshot before, Snapshot after, boolean values) {

    boolean isOfSomething() {
        return before.exists() || after.exists();
    }

    Set<String> fields() {
        return before.differences(after);
    }

    AuditAction action() {
        if (before.exists() && after.exists()) {
            return AuditAction.CHANGED;
        }
        return after.exists() ? AuditAction.CREATED : AuditAction.DELETED;
    }

    /** About these fields. */
    AuditNote note(AuditAction action, Set<String> fields) {
        if (values) {
            return new AuditNote(action, kind, id(), name, json(before, fields), json(after, fields));
        }
        String changed =
                action == AuditAction.CHANGED ? fields.stream().sorted().collect(Collectors.joining(", ")) : "";
        return AuditNote.of(action, kind, id(), changed);
    }

    AuditNote note(AuditAction action, String words) {
        return AuditNote.of(action, kind, id(), words.isEmpty() ? name : name + ": " + words);
    }

    private String id() {
        return String.valueOf(after.exists() ? after.id() : before.id());
    }

    private static String json(Snapshot snapshot, Set<String> fields) {
        return snapshot.exists() ? snapshot.json(fields) : "";
    }
}
