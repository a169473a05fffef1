package org.indexus.callcenter.history.journal;

import org.indexus.callcenter.engine.effect.Fact;

/** A fact on its way to the database, and under which leadership it became true. */
record Noted(long epoch, Fact fact) {}
