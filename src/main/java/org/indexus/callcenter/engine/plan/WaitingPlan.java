package org.indexus.callcenter.engine.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who may wait in a queue, how long, and before whom.
 *
 * @param maxWait how long a caller waits at most; {@code null} for ever
 * @param maxLength at most so many waiting, or {@code null}
 * @param weight the queue's points in the order of callers over all queues
 */
public record WaitingPlan(
        @Nullable Duration maxWait, @Nullable Integer maxLength, int weight) {

    /** Everybody, for ever. */
    public static final WaitingPlan UNLIMITED = new WaitingPlan(null, null, 0);
}
