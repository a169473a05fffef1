package org.indexus.callcenter.history.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A queue's figures since midnight in its zone, counted by visits; test calls are left out.
 *
 * @param offered visits that began, those still waiting included
 * @param answered both legs were bridged
 * @param abandoned the caller hung up, short abandons included
 * @param closed heard that the queue is closed, or full, and nothing else
 * @param redirected were sent on: to another queue, an extension or a number
 * @param serviceLevel answered within serviceLevelSeconds / (answered + abandoned - short abandoned), from 0 to 1;
 *     {@code null} while there is nothing to divide by
 */
@Schema(
        name = "LiveToday",
        example =
                "{\"offered\":120,\"answered\":111,\"abandoned\":6,\"closed\":1,\"redirected\":2,\"serviceLevel\":0.9304}")
public record Today(
        long offered,
        long answered,
        long abandoned,
        long closed,
        long redirected,
        @Nullable Double serviceLevel) {

    public static final Today NOTHING = new Today(0, 0, 0, 0, 0, null);

    private static final double DIGITS = 10_000;

    static Today of(long offered, long answered, long abandoned, long shortAbandoned, long within) {
        return of(offered, answered, abandoned, shortAbandoned, within, 0, 0);
    }

    static Today of(
            long offered,
            long answered,
            long abandoned,
            long shortAbandoned,
            long within,
            long closed,
            long redirected) {
        long counted = answered + abandoned - shortAbandoned;
        Double level = counted == 0 ? null : (Double) (Math.round(within * DIGITS / counted) / DIGITS);
        return new Today(offered, answered, abandoned, closed, redirected, level);
    }
}
