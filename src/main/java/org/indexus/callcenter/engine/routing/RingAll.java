package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/**
 * Rings everybody of the lowest priority at once; the first who accepts has the call. Who becomes free meanwhile joins in.
 * The lower agent number is named first, which only orders the offers in the timeline.
 */
public record RingAll() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        return Best.of(free, (seat, other) -> seats.number(seat) < seats.number(other));
    }

    @Override
    public String why(int seat, Seats seats) {
        return "";
    }

    @Override
    public boolean ringsEverybody() {
        return true;
    }
}
