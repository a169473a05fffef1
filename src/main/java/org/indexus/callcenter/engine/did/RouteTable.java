package org.indexus.callcenter.engine.did;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/** The DID routes in force, by code and by the number dialled: exact, longest prefix, pattern, the route {@code default}. */
public final class RouteTable {

    public static final RouteTable EMPTY = new RouteTable(List.of());

    private static final String DEFAULT = "default";

    private final Map<RouteId, RoutePlan> byId = new HashMap<>();
    private final Map<String, RoutePlan> byCode = new HashMap<>();
    private final Map<String, RoutePlan> exact = new HashMap<>();
    private final Map<String, RoutePlan> prefixes = new HashMap<>();
    private final List<DialPattern> patterns;
    private final int longestPrefix;

    public RouteTable(List<RoutePlan> routes) {
        List<RoutePlan> active = routes.stream().filter(RoutePlan::active).toList();
        active.forEach(route -> byId.put(route.id(), route));
        active.forEach(route -> byCode.put(route.code(), route));
        active.stream()
                .filter(route -> !isPrefix(route) && !DialPattern.isPattern(route.pattern()))
                .forEach(route -> exact.putIfAbsent(route.pattern(), route));
        active.stream().filter(RouteTable::isPrefix).forEach(route -> prefixes.putIfAbsent(prefix(route), route));
        longestPrefix =
                prefixes.keySet().stream().mapToInt(String::length).max().orElse(0);
        patterns = active.stream()
                .filter(route -> DialPattern.isPattern(route.pattern()))
                .map(DialPattern::of)
                .sorted(DialPattern.MOST_SPECIFIC_FIRST)
                .toList();
    }

    public @Nullable RoutePlan of(RouteId id) {
        return byId.get(id);
    }

    public @Nullable RoutePlan named(String code) {
        return byCode.get(code);
    }

    /** The route for a number, {@code default} included; {@code null} when there is none. */
    public @Nullable RoutePlan dialled(String number) {
        return matching(number)
                .or(() -> Optional.ofNullable(exact.get(DEFAULT)))
                .orElse(null);
    }

    /** The route whose pattern says something of this number; not {@code default}. */
    public Optional<RoutePlan> matching(String number) {
        return Optional.ofNullable(number.equals(DEFAULT) ? null : exact.get(number))
                .or(() -> longestPrefixOf(number))
                .or(() -> patterns.stream()
                        .filter(pattern -> pattern.matches(number))
                        .map(DialPattern::route)
                        .findFirst());
    }

    /** All routes that say something of this number, the one that gets its calls first; {@code default} is the last. */
    public List<RoutePlan> candidates(String number) {
        Set<RoutePlan> all = new LinkedHashSet<>();
        matching(number).ifPresent(all::add);
        prefixes.entrySet().stream()
                .filter(each -> number.startsWith(each.getKey()))
                .sorted(Comparator.comparingInt(each -> -each.getKey().length()))
                .forEach(each -> all.add(each.getValue()));
        patterns.stream().filter(pattern -> pattern.matches(number)).forEach(pattern -> all.add(pattern.route()));
        Optional.ofNullable(exact.get(DEFAULT)).ifPresent(all::add);
        return List.copyOf(all);
    }

    private Optional<RoutePlan> longestPrefixOf(String number) {
        for (int length = Math.min(longestPrefix, number.length()); length >= 0; length--) {
            RoutePlan route = prefixes.get(number.substring(0, length));
            if (route != null) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    private static boolean isPrefix(RoutePlan route) {
        return PatternKind.of(route.pattern()) == PatternKind.PREFIX;
    }

    private static String prefix(RoutePlan route) {
        return route.pattern().substring(0, route.pattern().length() - 1);
    }
}
