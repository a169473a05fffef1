package org.indexus.callcenter.access.audit;

/** What is noted in the audit trail. */
public enum AuditAction {
    /** Something of the kind that the entry names was made. */
    CREATED,
    /** The entry has the fields that changed, before and after. */
    CHANGED,
    DELETED,
    PASSWORD_CHANGED,
    ROLES_CHANGED,
    SIGNED_IN,
    /** Of a name that nobody has, the entry has no name: people type passwords there. */
    SIGN_IN_REFUSED,
    /** Not even tried, after too many; the first one of each pause. */
    SIGN_IN_THROTTLED,
    SIGNED_OUT,
    RECORDING_PLAYED,
    RECORDING_DELETED,
    CUSTOMER_VIEWED,
    /** An agent's status was set by somebody else. */
    STATUS_FORCED,
    /** A call was ended by a supervisor. */
    CALL_ENDED,
    /** An offer was withdrawn by a supervisor. */
    CALL_WITHDRAWN,
    IMPORTED,
    EXPORTED
}
