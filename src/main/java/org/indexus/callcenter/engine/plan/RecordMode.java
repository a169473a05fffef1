package org.indexus.callcenter.engine.plan;

/** Which calls of a queue are recorded. */
public enum RecordMode {
    NEVER,
    ALWAYS,
    /** So many of a hundred, chosen by the dice. */
    SHARE
}
