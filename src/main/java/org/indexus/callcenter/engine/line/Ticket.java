package org.indexus.callcenter.engine.line;

import java.time.Instant;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.Place;

/**
 * A caller's place among all callers of all queues: {@code waitingSince − (queue weight + call priority) × one minute},
 * earliest first, ties by the number of the arrival. Keys never change by themselves, so an old call never starves.
 */
public record Ticket(Instant key, long arrival, CallId call, Place place) implements Comparable<Ticket> {

    /** What one point of weight or priority is worth. */
    static final long SECONDS_PER_POINT = 60;

    public static Ticket of(CallId call, Place place, int queueWeight) {
        long points = (long) queueWeight + place.priority();
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
