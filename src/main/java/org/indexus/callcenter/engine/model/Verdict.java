package org.indexus.callcenter.engine.model;

/** The engine's answer to somebody who asked for something; the names are the codes of the agent socket. */
public enum Verdict {
    /** Taken; the consequences follow as effects of the same turn. */
    OK,
    /** No such call on the floor. */
    UNKNOWN_CALL,
    /** No such agent on the floor. */
    UNKNOWN_AGENT,
    /** The offer has ended, or is another one. */
    OFFER_GONE,
    /** The call or offer is somebody else's. */
    NOT_YOURS,
    /** The call or the agent is not in a state where this makes sense. */
    WRONG_STATE,
    /** Available was asked for without an open socket and without a desk phone that rings by itself. */
    NOT_CONNECTED,
    /** What a call shall be transferred to is not there, or is the agent herself. */
    UNKNOWN_TARGET,
    /** The agent whom somebody wants to consult is not Available, or cannot be reached now. */
    TARGET_NOT_FREE,
    /** The agent has no phone configured. */
    NO_PHONE,
    /** The floor is not open yet, this is not the node that holds it, or our own code failed on the way. */
    NOT_AVAILABLE
}
