package org.indexus.callcenter.engine.model;

/** An agent's status; people read Available, Ringing, Busy, Wrap-up, Break, Offline. */
public enum DutyStatus {
    AVAILABLE,
    OFFERED,
    BUSY,
    WRAP_UP,
    BREAK,
    OFFLINE
}
