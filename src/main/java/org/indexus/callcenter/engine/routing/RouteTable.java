package org.indexus.callcenter.engine.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indexus.callcenter.engine.QueueId;
import org.indexus.callcenter.engine.QueuePlan;
import org.indexus.callcenter.engine.RoutePlan;
import org.jspecify.annotations.Nullable;

/**
 * Where an arriving call goes: by the code that the dialplan named, by the number dialled (exact, longest prefix, pattern),
 * by the route {@code default}.
 */
public final class RouteTable {

    public static final RouteTable EMPTY = new RouteTable(List.of());

    private static final String DEFAULT = "default";

    private final Map<String, RoutePlan> byCode = new HashMap<>();
    private final Map<String, RoutePlan> exact = new HashMap<>();
    private final List<RoutePlan> prefixes;
    private final List<DialPattern> patterns;

    public RouteTable(List<RoutePlan> routes) {
        List<RoutePlan> active = routes.stream().filter(RoutePlan::active).toList();
        active.forEach(route -> byCode.put(route.code(), route));
        active.stream()
                .filter(route -> !isPrefix(route) && !DialPattern.isPattern(route.pattern()))
                .forEach(route -> exact.putIfAbsent(route.pattern(), route));
        prefixes = active.stream()
                .filter(RouteTable::isPrefix)
                .sorted(Comparator.comparingInt(
                                (RoutePlan route) -> -route.pattern().length())
                        .thenComparing(RoutePlan::code))
                .toList();
        patterns = active.stream()
                .filter(route -> DialPattern.isPattern(route.pattern()))
                .map(DialPattern::of)
                .sorted(DialPattern.MOST_SPECIFIC_FIRST)
                .toList();
    }

    /** Where a call goes, and what to note about it. */
    public record Routing(@Nullable QueueId queue, String note) {}

    /**
     * Finds the way.
     *
     * @param code the argument of Stasis, {@code null} or unknown means: go by the number
     * @param queues the queues by their codes
     */
    public Routing route(@Nullable String code, String dialled, Map<String, QueuePlan> queues) {
        if (code == null || code.isBlank()) {
            return new Routing(byNumber(dialled), "");
        }
        QueuePlan named = queues.get(code);
        if (named != null) {
            return new Routing(named.id(), "");
        }
        RoutePlan route = byCode.get(code);
        return route == null ? new Routing(byNumber(dialled), code) : new Routing(route.queue(), "");
    }

    private @Nullable QueueId byNumber(String dialled) {
        return Optional.ofNullable(dialled.equals(DEFAULT) ? null : exact.get(dialled))
                .or(() -> prefixes.stream()
                        .filter(route -> dialled.startsWith(prefix(route)))
                        .findFirst())
                .or(() -> patterns.stream()
                        .filter(pattern -> pattern.matches(dialled))
                        .map(DialPattern::route)
                        .findFirst())
                .or(() -> Optional.ofNullable(exact.get(DEFAULT)))
                .map(RoutePlan::queue)
                .orElse(null);
    }

    private static boolean isPrefix(RoutePlan route) {
        return route.pattern().endsWith("*") && !DialPattern.isPattern(route.pattern());
    }

    private static String prefix(RoutePlan route) {
        return route.pattern().substring(0, route.pattern().length() - 1);
    }
}
