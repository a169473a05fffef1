package org.indexus.callcenter.access.audit;

import jakarta.ws.rs.QueryParam;
import org.indexus.callcenter.platform.web.Choices;
import org.indexus.callcenter.platform.web.QueryTimes;
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
        return new AuditFilter(user, wanted, subject, QueryTimes.of("from", from), QueryTimes.of("to", to));
    }
}
