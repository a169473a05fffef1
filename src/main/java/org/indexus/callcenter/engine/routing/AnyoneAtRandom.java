package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/** Rings anyone, each as likely. The dice decide, so there are no ties. */
public record AnyoneAtRandom() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        int skip = seats.dice(free.cardinality());
        int seat = free.nextSetBit(0);
        for (; skip > 0; skip--) {
            seat = free.nextSetBit(seat + 1);
        }
        return seat;
    }

    @Override
    public String why(int seat, Seats seats) {
        return "";
    }
}
