package org.indexus.callcenter.engine.event.floor;

import java.util.UUID;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.Event;

/** The moment of a {@link SetTimer} has come. */
public record TimerFired(UUID owner, TimerKind kind, long generation) implements Event {}
