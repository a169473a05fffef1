package org.indexus.callcenter.engine;

import java.util.UUID;

/** The moment of a {@link SetTimer} has come. */
public record TimerFired(UUID owner, TimerKind kind, long generation) implements Event {}
