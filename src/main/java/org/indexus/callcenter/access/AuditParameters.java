package org.indexus.callcenter.access;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.indexus.callcenter.platform.Choices;
import org.indexus.callcenter.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** The filters of the audit trail as a request has them. A bean parameter. */
public class AuditParameters {

    /** A username. */
    @QueryParam("user")
    private @Nullable String user;

    @QueryParam("action")
    private @Nullable String action;

    /** What it was done to: the id of a call. */
    @QueryParam("subject")
    private @Nullable String subject;

    /** Then or later. */
    @QueryParam("from")
    private @Nullable String from;

    /** Before. */
    @QueryParam("to")
    private @Nullable String to;

    /** Throws 400 for what is no moment, 422 for an action that does not exist. */
    AuditFilter filter() {
        AuditAction wanted =
                action == null || action.isEmpty() ? null : Choices.of("action", action, AuditAction.class);
        return new AuditFilter(user, wanted, subject, moment("from", from), moment("to", to));
    }

    /** A plus sign that was not escaped arrives as a blank. */
    private static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException notAMoment) {
            throw ProblemException.malformed(name + " must be a moment like 2026-11-23T08:00:00Z.");
        }
    }
}
