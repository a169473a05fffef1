package org.indexus.callcenter.engine;

import java.time.Instant;

/**
 * A caller's place in a line: the queue, since when, and the tie-breaker.
 *
 * @param arrival the number of the arrival on this floor; earlier arrivals win ties
 * @param priority the call's own points, added to the queue's weight
 */
public record Place(QueueRef queue, Instant waitingSince, long arrival, int priority) {

    public Place raisedBy(int points) {
        return new Place(queue, waitingSince, arrival, priority + points);
    }
}
