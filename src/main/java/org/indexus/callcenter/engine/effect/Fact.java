package org.indexus.callcenter.engine.effect;

import java.time.Instant;

/** Something that became true on the floor. Facts are never taken back; listeners get them in the order of the turns. */
public interface Fact extends Effect {

    /** When it became true, in the engine's time. */
    Instant at();
}
