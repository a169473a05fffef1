package org.indexus.callcenter.engine.line;

import java.time.Instant;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.Place;

/**
 * A caller's place among all callers of all queues: {@code waitingSince − (queue weight + call priority) × one minute},
 * earliest first, ties by the number of the arrival; of points 1,000 count at most, whichever way. Keys never change by themselves, so an old call never starves.
 */
public record Ticket(Instant key, long arrival, CallId call, Place place) implements Comparable<Ticket> {

    /** What one point of weight or priority is worth. */
    static final long SECONDS_PER_POINT = 60;

    /** As much as weight and priority can do together, whatever a way through menus adds up to: some 17 hours. */
    static final long MOST_POINTS = 1000;

    public static Ticket of(CallId call, Place place, int queueWeight) {
        long points = Math.max(-MOST_POINTS, Math.min(MOST_POINTS, (long) queueWeight + place.priority()));
        return new Ticket(place.waitingSince().minusSeconds(points * SECONDS_PER_POINT), place.arrival(), call, place);
    }

    @Override
    public int compareTo(Ticket other) {
        int byKey = key.compareTo(other.key);
        if (byKey != 0) {
            return byKey;
        }
        int byArrival = Long.compare(arrival, other.arrival);
        return byArrival != 0 ? byArrival : call.value().compareTo(other.call.value());
    }
}
