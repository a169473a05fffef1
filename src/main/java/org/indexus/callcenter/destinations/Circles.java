package org.indexus.callcenter.destinations;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Ways that lead back. Two kinds are refused: a circle in which callers go round by themselves, and one of menus and routes
 * alone, where REPEAT, BACK and TOP are the ways back. A key that leads to a queue whose overflow leads to the menu again is
 * fine: the caller has chosen it, and the menu counts its visits.
 */
final class Circles {

    private final Map<UUID, List<Edge>> ways;

    Circles(Collection<Edge> edges) {
        ways = edges.stream()
                .filter(edge -> edge.to().getTarget() != null)
                .sorted(Comparator.comparing(edge -> edge.from().code() + edge.via()))
                .collect(groupingBy(edge -> edge.from().id()));
    }

    /** Throws 422 naming the path if callers of this way could come back to where it begins. */
    void requireNone(Edge first) {
        List<Edge> circle = through(first);
        if (circle != null) {
            throw ProblemException.invalid(
                    first.via(),
                    "CYCLE",
                    "Callers would go round in a circle: " + told(circle) + ". Choose another target for " + first.via()
                            + ", or change one of those in between.");
        }
    }

    /** The shortest circle that begins with this way; {@code null} when there is none. */
    @Nullable
    List<Edge> through(Edge first) {
        List<Edge> byItself = shortest(first, edge -> !edge.chosen());
        return byItself == null ? shortest(first, edge -> edge.from().type() != DestinationType.QUEUE) : byItself;
    }

    private @Nullable List<Edge> shortest(Edge first, Predicate<Edge> counts) {
        Deque<List<Edge>> paths = new ArrayDeque<>();
        paths.add(List.of(first));
        Set<UUID> seen = new HashSet<>();
        while (!paths.isEmpty()) {
            List<Edge> path = paths.remove();
            Edge last = path.get(path.size() - 1);
            UUID end = last.to().getTarget();
            if (end == null || !counts.test(last)) {
                continue;
            }
            if (end.equals(first.from().id())) {
                return path;
            }
            if (seen.add(end)) {
                ways.getOrDefault(end, List.of()).forEach(next -> paths.add(longer(path, next)));
            }
        }
        return null;
    }

    private static List<Edge> longer(List<Edge> path, Edge next) {
        List<Edge> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    /** The codes on the way; the last one is the first again. */
    private static String told(List<Edge> circle) {
        List<String> codes =
                new ArrayList<>(circle.stream().map(edge -> edge.from().code()).toList());
        codes.add(codes.get(0));
        return String.join(" → ", codes);
    }
}
