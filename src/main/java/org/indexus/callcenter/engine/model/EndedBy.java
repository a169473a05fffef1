package org.indexus.callcenter.engine.model;

/** Who ended a call. */
public enum EndedBy {
    CALLER,
    AGENT,
    SYSTEM
}
