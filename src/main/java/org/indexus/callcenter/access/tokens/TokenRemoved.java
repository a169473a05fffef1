package org.indexus.callcenter.access.tokens;

import java.util.UUID;

/** CDI event, in the transaction that deletes the token. */
public record TokenRemoved(UUID token) {}
