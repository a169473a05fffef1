package org.indexus.callcenter.engine.model;

/**
 * The last message of a call, and how the call ends when it is over; kept, so that the caller hears it again after a restart.
 *
 * @param media as Asterisk or our prompts name it
 */
public record FinalMessage(String media, Outcome outcome, String cause) {}
