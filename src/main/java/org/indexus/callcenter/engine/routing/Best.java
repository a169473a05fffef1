package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/** Finds the seat that stands before all others. */
final class Best {

    private Best() {}

    static int of(BitSet seats, Order order) {
        int best = seats.nextSetBit(0);
        for (int seat = seats.nextSetBit(best + 1); seat >= 0; seat = seats.nextSetBit(seat + 1)) {
            if (order.isBefore(seat, best)) {
                best = seat;
            }
        }
        return best;
    }

    /** A strict order of seats. */
    interface Order {
        boolean isBefore(int seat, int other);
    }
}
