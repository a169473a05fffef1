package org.indexus.callcenter.engine.effect;

/** What the engine wants done or known after a turn: a {@link Command}, a {@link Fact}, or a {@link SetTimer}. */
public interface Effect {}
