package org.indexus.callcenter.engine.model;

import org.jspecify.annotations.Nullable;

/** The status that an agent takes when the work in hand is done: AVAILABLE, BREAK or OFFLINE. */
public record NextStatus(DutyStatus status, @Nullable String reason) {}
