package org.indexus.callcenter.engine.model;

/** Who called whom. */
public enum CallDirection {
    /** Somebody called us. */
    INBOUND,
    /** An agent called somebody. */
    OUTBOUND,
    /** Somebody asked to be called back. */
    CALLBACK
}
