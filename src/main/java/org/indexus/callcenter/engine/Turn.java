package org.indexus.callcenter.engine;

import java.util.List;

/** What came of one event: the effects in the order in which they shall happen, and the answer to a {@link Request}. */
public record Turn(List<Effect> effects, Verdict verdict) {

    public Turn {
        effects = List.copyOf(effects);
    }
}
