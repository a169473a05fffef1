package org.indexus.callcenter.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts what a use case changed into the words of the audit trail. */
@ApplicationScoped
public class ChangeNotes {

    private static final String PASSWORD = "passwordHash";
    private static final String ROLES = "roles";

    @Inject
    private Audit audit;

    void write(Change change, InvocationContext call) {
        if (!change.isOfSomething()) {
            return;
        }
        Set<String> fields = new TreeSet<>(change.fields());
        if (change.action() != AuditAction.CHANGED) {
            audit.note(change.note(change.action(), fields));
            return;
        }
        if (fields.isEmpty()) {
            writeUnseen(change, call);
            return;
        }
        if (fields.remove(PASSWORD)) {
            audit.note(change.note(AuditAction.PASSWORD_CHANGED, ""));
        }
        if (fields.remove(ROLES)) {
            audit.note(change.note(AuditAction.ROLES_CHANGED, Set.of(ROLES)));
        }
        if (!fields.isEmpty()) {
            audit.note(change.note(AuditAction.CHANGED, fields));
        }
    }

    /** What belongs to the entry and is no field of it, like the members of a queue. A save that changed nothing is nothing. */
    private void writeUnseen(Change change, InvocationContext call) {
        String useCase = call.getMethod().getName();
        if (!useCase.equals("save")) {
            String given = Arrays.stream(call.getParameters())
                    .skip(1)
                    .filter(argument -> argument != null && !(argument instanceof String)) // a text may be a password
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            audit.note(change.note(AuditAction.CHANGED, (useCase + " " + given).strip()));
        }
    }
}
