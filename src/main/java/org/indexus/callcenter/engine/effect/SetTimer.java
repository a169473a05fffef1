package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.engine.event.floor.TimerFired;

/**
 * Asks for a {@link TimerFired} at a moment. Timers are never cancelled: whoever asked compares the generation and ignores
 * a stale one.
 *
 * @param owner the call's or the agent's id
 * @param at the moment, in the engine's time; in the past means at once
 */
public record SetTimer(UUID owner, TimerKind kind, long generation, Instant at) implements Effect {}
