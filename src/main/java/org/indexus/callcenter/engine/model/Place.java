package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.indexus.callcenter.engine.id.QueueRef;

/**
 * A caller's place in a line: the queue, since when, and the tie-breaker.
 *
 * @param arrival the number of the arrival on this floor; earlier arrivals win ties
 * @param priority the call's own points, added to the queue's weight
 */
public record Place(QueueRef queue, Instant waitingSince, long arrival, int priority) {

    /** The same place under a plan that calls the queue otherwise, or gives the call other points. */
    public Place planned(QueueRef now, int points) {
        return new Place(now, waitingSince, arrival, points);
    }
}
