package org.indexus.callcenter.engine.plan;

import java.time.Duration;

/**
 * How a queue's calls are counted.
 *
 * @param shortAbandon a caller who is gone within this is a short abandon
 */
public record FiguresPlan(Duration shortAbandon) {

    /** Whoever leaves unserved is an abandon, however soon. */
    public static final FiguresPlan ALL_ALIKE = new FiguresPlan(Duration.ZERO);
}
