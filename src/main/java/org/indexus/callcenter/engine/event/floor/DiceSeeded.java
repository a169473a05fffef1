package org.indexus.callcenter.engine.event.floor;

import org.indexus.callcenter.engine.event.Event;

/** The floor opens with dice of this seed. First in a flight recording; the engine itself is handed the dice. */
public record DiceSeeded(long seed) implements Event {}
