package org.indexus.callcenter.access;

import java.util.UUID;

/** CDI event, in the transaction that deletes the token. */
public record TokenRemoved(UUID token) {}
