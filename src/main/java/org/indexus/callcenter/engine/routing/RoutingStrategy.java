package org.indexus.callcenter.engine.routing;

import java.util.List;
import java.util.Optional;

/** Chooses who is offered a call. Pure: the same candidates give the same choice. */
public interface RoutingStrategy {

    /**
     * Chooses among candidates of equal priority.
     *
     * @param candidates members who may be offered the call now, at least one, in the order of {@link Candidate#order()}
     * @param cursor the order number of the member whom this queue offered last, 0 when none
     */
    Optional<Candidate> choose(List<Candidate> candidates, long cursor);
}
