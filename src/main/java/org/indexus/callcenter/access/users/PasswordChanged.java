package org.indexus.callcenter.access.users;

/** CDI event, in the transaction that gives an old user a new password. */
public record PasswordChanged(User user) {}
