package org.indexus.callcenter.engine.model;

/** Where in its life a call is, as pages and REST name it. */
public enum CallPhase {
    IN_MENU,
    WAITING,
    OFFERED,
    CONNECTING,
    TALKING,
    HELD,
    CONSULTING,
    CONFERENCE,
    ENDED
}
