package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/**
 * Rings whoever has talked the shortest time today, in the queue's zone, all queues together; holds count as talking. Ties:
 * who has been idle longest, then the lower agent number.
 */
public record LeastTalkTime() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        return Best.of(free, (seat, other) -> {
            int talk = Long.compare(seats.talkSecondsToday(seat), seats.talkSecondsToday(other));
            return talk == 0 ? LongestIdle.isBefore(seat, other, seats) : talk < 0;
        });
    }

    @Override
    public String why(int seat, Seats seats) {
        return "talkSecondsToday=" + seats.talkSecondsToday(seat);
    }
}
