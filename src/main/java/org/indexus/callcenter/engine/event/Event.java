package org.indexus.callcenter.engine.event;

import org.indexus.callcenter.engine.Engine;

/** Something that happened outside, or that somebody asks for. One event is one turn of the {@link Engine}. */
public interface Event {}
