package org.indexus.callcenter.engine.plan;

/** How an agent's phone comes into a call. */
public enum ConnectMode {
    /** Popup first; the phone is rung, asked to answer by itself, once the agent has accepted. */
    ON_ACCEPT,
    /** Phone and popup ring together; answering the phone accepts. */
    RING,
    /** The phone stays connected for the shift; not available before the softphone. */
    PERSISTENT
}
