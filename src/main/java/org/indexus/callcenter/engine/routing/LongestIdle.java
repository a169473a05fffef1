package org.indexus.callcenter.engine.routing;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rings whoever has been Available the longest since the last handled call or the login, breaks left out; a missed offer
 * does not reset it. The lower agent number wins a tie, so that a replay rings the same phone.
 */
public record LongestIdle() implements RoutingStrategy {

    private static final Comparator<Candidate> LONGEST_IDLE_FIRST = comparing(Candidate::idleSince)
            .thenComparing(candidate -> candidate.agent().number());

    @Override
    public Optional<Candidate> choose(List<Candidate> candidates, long cursor) {
        return candidates.stream().min(LONGEST_IDLE_FIRST);
    }
}
