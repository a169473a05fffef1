package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/**
 * Rings whoever has had the fewest conversations today, in the queue's zone, all queues together. Ties: who has been idle
 * longest, then the lower agent number.
 */
public record LeastCalls() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        return Best.of(free, (seat, other) -> {
            int calls = Integer.compare(seats.callsToday(seat), seats.callsToday(other));
            return calls == 0 ? LongestIdle.isBefore(seat, other, seats) : calls < 0;
        });
    }

    @Override
    public String why(int seat, Seats seats) {
        return "callsToday=" + seats.callsToday(seat);
    }
}
