package org.indexus.callcenter.engine.line;

import java.time.Instant;
import java.util.Comparator;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.Place;

/**
 * A caller's place among all callers of all queues: {@code waitingSince − (queue weight + call priority) × one minute},
 * earliest first, ties by the number of the arrival. Keys never change by themselves, so an old call never starves.
 */
public record Ticket(Instant key, long arrival, CallId call, Place place) implements Comparable<Ticket> {

    /** What one point of weight or priority is worth. */
    static final long SECONDS_PER_POINT = 60;

    private static final Comparator<Ticket> ORDER = Comparator.comparing(Ticket::key)
            .thenComparingLong(Ticket::arrival)
            .thenComparing(ticket -> ticket.call().value());

    public static Ticket of(CallId call, Place place, int queueWeight) {
        long points = (long) queueWeight + place.priority();
        return new Ticket(place.waitingSince().minusSeconds(points * SECONDS_PER_POINT), place.arrival(), call, place);
    }

    @Override
    public int compareTo(Ticket other) {
        return ORDER.compare(this, other);
    }
}
