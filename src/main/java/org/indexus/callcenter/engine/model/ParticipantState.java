package org.indexus.callcenter.engine.model;

/** What somebody in a call is doing; the names are those of the API. */
public enum ParticipantState {
    DIALLING,
    RINGING,
    CONNECTED,
    ON_HOLD,
    CONSULTING,
    LEFT
}
