package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What shall happen when, in simulated time; what falls on one moment happens in the order in which it was noted. */
final class Agenda {

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private Instant now;
    private long noted;

    Agenda(Instant start) {
        now = start;
    }

    Instant now() {
        return now;
    }

    /** A moment in the past means at once. */
    void at(Instant moment, Runnable what) {
        entries.add(new Entry(moment.isBefore(now) ? now : moment, noted++, what));
    }

    void in(Duration delay, Runnable what) {
        at(now.plus(delay), what);
    }

    /** Does all that is noted, and all that is noted meanwhile, up to {@code end}. */
    void runUntil(Instant end) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(end)) {
            Entry next = entries.remove();
            now = next.at();
            next.what().run();
        }
    }

    private record Entry(Instant at, long number, Runnable what) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::at).thenComparingLong(Entry::number);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }
}
