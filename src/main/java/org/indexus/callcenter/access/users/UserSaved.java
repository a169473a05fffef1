package org.indexus.callcenter.access.users;

/** CDI event, in the transaction that creates or changes the user: who keeps something beside a user follows suit. */
public record UserSaved(User user) {}
