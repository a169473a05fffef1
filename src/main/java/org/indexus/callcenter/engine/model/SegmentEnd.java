package org.indexus.callcenter.engine.model;

/** How an agent's part in a call ended; the names are those of the API. */
public enum SegmentEnd {
    /** The agent had the caller until the end of the call. */
    COMPLETED,
    /** The agent sent the caller on. */
    TRANSFERRED,
    /** The agent was asked by a colleague, and never talked to the caller. */
    CONSULTED,
    /** The agent left a conference that went on, or that ended. */
    CONFERENCED,
    /** The agent's phone was lost, or our own code failed; the caller was not. */
    LOST
}
