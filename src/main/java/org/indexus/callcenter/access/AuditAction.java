package org.indexus.callcenter.access;

/** What is noted in the audit trail. */
public enum AuditAction {
    RECORDING_PLAYED,
    RECORDING_DELETED,
    SIGNED_IN,
    /** Of a user that there is; names that nobody has are only in the log, since people type passwords there. */
    SIGN_IN_REFUSED
}
