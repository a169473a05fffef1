package org.indexus.callcenter.engine;

/** The floor opens with dice of this seed. First in a flight recording; the engine itself is handed the dice. */
public record DiceSeeded(long seed) implements Event {}
