package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/** Rings the members in the order in which they were added, from the first again for every call. There are no ties. */
public record Linear() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        return Best.of(free, (seat, other) -> seats.order(seat) < seats.order(other));
    }

    @Override
    public String why(int seat, Seats seats) {
        return "member=" + seats.order(seat);
    }
}
