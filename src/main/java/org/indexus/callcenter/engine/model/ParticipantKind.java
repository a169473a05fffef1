package org.indexus.callcenter.engine.model;

/** What somebody is in a call; the names are those of the API. */
public enum ParticipantKind {
    CALLER,
    AGENT,
    EXTERNAL,
    SUPERVISOR
}
