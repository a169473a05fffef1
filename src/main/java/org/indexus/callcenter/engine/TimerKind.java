package org.indexus.callcenter.engine;

/** What a timer is a deadline for. */
public enum TimerKind {
    OFFER,
    CONNECT,
    MAX_WAIT,
    MESSAGE,
    COOL_DOWN,
    RECORDING,
    WRAP_UP,
    GRACE
}
