package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/**
 * Rings the next member after the one whom this queue offered last, in the order in which members were added, and begins
 * again at the first. The last one is kept as an order number, so it survives changes of membership. There are no ties.
 */
public record RoundRobin() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        long last = seats.lastOffered();
        return Best.of(free, (seat, other) -> {
            boolean ahead = seats.order(seat) > last;
            boolean otherAhead = seats.order(other) > last;
            return ahead == otherAhead ? seats.order(seat) < seats.order(other) : ahead;
        });
    }

    @Override
    public String why(int seat, Seats seats) {
        return seats.lastOffered() == 0 ? "FIRST_MEMBER" : "AFTER_LAST";
    }
}
