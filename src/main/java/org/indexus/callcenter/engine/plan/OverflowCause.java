package org.indexus.callcenter.engine.plan;

/** Why a caller leaves a queue, or is not let in, without having been served. */
public enum OverflowCause {
    /** The longest wait is over. */
    MAX_WAIT,
    /** On entry: as many wait already as may. */
    MAX_LENGTH,
    /** No active member is signed in: all are Offline. Looked at on entry and while waiting. */
    NO_AGENTS,
    /** No active member works: all are Offline or on a break. Looked at on entry and while waiting. */
    NONE_AVAILABLE,
    /** On entry: the queue is closed, by its switch or its schedule. Who waits already when the hours end is served. */
    CLOSED
}
