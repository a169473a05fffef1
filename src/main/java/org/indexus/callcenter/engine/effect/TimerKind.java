package org.indexus.callcenter.engine.effect;

/** What a timer is a deadline for. */
public enum TimerKind {
    OFFER,
    CONNECT,
    MAX_WAIT,
    ROUTING_STEP,
    CUSTOMER,
    MESSAGE,
    MENU,
    ANNOUNCE,
    COOL_DOWN,
    RECORDING,
    WRAP_UP,
    GRACE,
    PHONE_REST
}
