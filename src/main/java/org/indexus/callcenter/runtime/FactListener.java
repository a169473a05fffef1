package org.indexus.callcenter.runtime;

import org.indexus.callcenter.engine.effect.Fact;

/** Wants to know what became true on the floor. Called on the writer's thread, so it must not block: enqueue and return. */
public interface FactListener {

    void on(Fact fact);
}
