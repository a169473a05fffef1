package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/**
 * Rings whoever has been Available the longest since the last handled call or the login, several stretches taken together.
 * Only time in Available counts: breaks, and the time in which an offer rang that came to nothing (missed, declined, failed,
 * withdrawn), are left out but take nothing away. The lower agent number wins a tie, so that a replay rings the same phone.
 */
public record LongestIdle() implements RoutingStrategy {

    @Override
    public int choose(BitSet free, Seats seats) {
        return Best.of(free, (seat, other) -> isBefore(seat, other, seats));
    }

    static boolean isBefore(int seat, int other, Seats seats) {
        int idle = Long.compare(seats.idleSince(seat), seats.idleSince(other));
        return idle == 0 ? seats.number(seat) < seats.number(other) : idle < 0;
    }

    @Override
    public String why(int seat, Seats seats) {
        return "idleSeconds=" + seats.idleSeconds(seat);
    }
}
