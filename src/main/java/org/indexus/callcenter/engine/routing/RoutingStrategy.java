package org.indexus.callcenter.engine.routing;

import java.util.BitSet;

/** Chooses who is offered a call. The same seats and the same dice give the same choice. */
public interface RoutingStrategy {

    /**
     * Chooses among members of equal priority.
     *
     * @param free the seats of members who may be offered the call now, at least one; must not be changed
     */
    int choose(BitSet free, Seats seats);

    /** Why this one, in codes and values for the call's timeline; empty where the strategy's name says it all. */
    String why(int seat, Seats seats);

    /** Whether all of them are offered the call at once. */
    default boolean ringsEverybody() {
        return false;
    }
}
