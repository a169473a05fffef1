package org.indexus.callcenter.engine;

/** Who ended a call. */
public enum EndedBy {
    CALLER,
    AGENT,
    SYSTEM
}
