package org.indexus.callcenter.access.users;

/** CDI event, in the transaction that deletes the user and before the row goes. */
public record UserRemoved(User user) {}
