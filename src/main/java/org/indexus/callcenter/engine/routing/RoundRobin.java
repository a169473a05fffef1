package org.indexus.callcenter.engine.routing;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rings the next member after the one whom this queue offered last, in the order in which members were added, and begins
 * again at the first. The cursor is an order number, so it survives changes of membership. There are no ties.
 */
public record RoundRobin() implements RoutingStrategy {

    private static final Comparator<Candidate> IN_ORDER = comparingLong(Candidate::order);

    @Override
    public Optional<Candidate> choose(List<Candidate> candidates, long cursor) {
        Optional<Candidate> next = candidates.stream()
                .filter(candidate -> candidate.order() > cursor)
                .min(IN_ORDER);
        return next.isPresent() ? next : candidates.stream().min(IN_ORDER);
    }
}
