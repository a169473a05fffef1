package org.indexus.callcenter.access;

/** CDI event, in the transaction that creates or changes the user: who keeps something beside a user follows suit. */
public record UserSaved(User user) {}
