package org.indexus.callcenter.access;

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
    /** Of a user that there is; names that nobody has are only in the log, since people type passwords there. */
    SIGN_IN_REFUSED,
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
