package org.indexus.callcenter.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.did.Numbers;
import org.indexus.callcenter.engine.did.PatternKind;
import org.indexus.callcenter.engine.plan.RoutePlan;

/**
 * Where active routes get into each other's way. A number under a prefix, a longer prefix under a shorter one, and a pattern
 * that says more than another are what one expects, and nothing is said of them; told are routes that can never get a call, a
 * prefix that takes calls from a pattern, and equally long patterns that mean the same number.
 */
public final class Shadows {

    private static final int MOST_NAMED = 5;

    private final List<RoutePlan> routes;
    private final Map<String, Numbers> numbers = new HashMap<>();

    Shadows(List<RoutePlan> all) {
        routes = all.stream().filter(RoutePlan::active).toList();
    }

    /** What to tell of this route, in sentences; empty for one that is not active. */
    List<String> of(RoutePlan route) {
        if (!route.active()) {
            return List.of();
        }
        return switch (PatternKind.of(route.pattern())) {
            case EXACT -> List.of();
            case PREFIX ->
                others(PatternKind.PATTERN, route)
                        .flatMap(other -> ofPrefix(route, other))
                        .toList();
            case PATTERN -> ofPattern(route);
            case DEFAULT -> ofDefault();
        };
    }

    private Stream<String> ofPrefix(RoutePlan prefix, RoutePlan pattern) {
        return shared(prefix, pattern)
                .map(number -> areAllIn(pattern, List.of(prefix))
                        ? told(pattern)
                                + " never gets a call: this prefix takes all its numbers, and prefixes come first."
                        : number + " is meant by " + told(pattern)
                                + ", too; this prefix gets it, for prefixes come before patterns.")
                .stream();
    }

    private List<String> ofPattern(RoutePlan pattern) {
        List<RoutePlan> stronger = routes.stream()
                .filter(other -> wins(other, pattern) && shared(other, pattern).isPresent())
                .toList();
        if (areAllIn(pattern, stronger)) {
            return List.of("No call ever comes here: " + who(pattern, stronger) + " all its numbers.");
        }
        List<String> all = new ArrayList<>();
        stronger.stream()
                .filter(other -> PatternKind.of(other.pattern()) == PatternKind.PREFIX)
                .forEach(prefix -> all.add(example(prefix, pattern) + " is meant by the prefix " + told(prefix)
                        + ", too, which gets it: prefixes come before patterns."));
        others(PatternKind.PATTERN, pattern)
                .forEach(other -> between(pattern, other).ifPresent(all::add));
        return all;
    }

    private Optional<String> between(RoutePlan pattern, RoutePlan other) {
        Optional<String> number = shared(pattern, other);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (wins(pattern, other) && areAllIn(other, List.of(pattern))) {
            return Optional.of(told(other) + " never gets a call: this pattern takes all its numbers.");
        }
        if (pattern.pattern().length() != other.pattern().length()) {
            return Optional.empty();
        }
        RoutePlan winner = wins(pattern, other) ? pattern : other;
        return Optional.of(number.get() + " is meant by " + told(other) + ", too, which is as long; " + winner.code()
                + " gets it, because of equally long patterns the first code wins.");
    }

    private List<String> ofDefault() {
        List<RoutePlan> others = routes.stream()
                .filter(other -> PatternKind.of(other.pattern()) != PatternKind.DEFAULT
                        && PatternKind.of(other.pattern()) != PatternKind.EXACT)
                .toList();
        return Numbers.all().areAllIn(others.stream().map(this::numbers).toList())
                ? List.of("No dialled number comes here: the other routes mean all of them already.")
                : List.of();
    }

    /** Whether a number that both mean goes to {@code one}. */
    private static boolean wins(RoutePlan one, RoutePlan other) {
        return ORDER.compare(one, other) < 0;
    }

    private static final Comparator<RoutePlan> ORDER = Comparator.comparing(
                    (RoutePlan route) -> PatternKind.of(route.pattern()))
            .thenComparing(route -> -route.pattern().length())
            .thenComparing(RoutePlan::code);

    private String who(RoutePlan pattern, List<RoutePlan> stronger) {
        Optional<RoutePlan> alone = stronger.stream()
                .filter(other -> areAllIn(pattern, List.of(other)))
                .findFirst();
        if (alone.isPresent()) {
            return told(alone.get()) + " takes";
        }
        String named = String.join(
                ", ", stronger.stream().limit(MOST_NAMED).map(Shadows::told).toList());
        return named + (stronger.size() > MOST_NAMED ? " and others" : "") + " take together";
    }

    private Stream<RoutePlan> others(PatternKind kind, RoutePlan than) {
        return routes.stream()
                .filter(other ->
                        PatternKind.of(other.pattern()) == kind && !other.id().equals(than.id()));
    }

    private boolean areAllIn(RoutePlan route, List<RoutePlan> others) {
        return numbers(route).areAllIn(others.stream().map(this::numbers).toList());
    }

    private Optional<String> shared(RoutePlan one, RoutePlan other) {
        return numbers(one).shared(numbers(other));
    }

    private String example(RoutePlan one, RoutePlan other) {
        return shared(one, other).orElse("");
    }

    private Numbers numbers(RoutePlan route) {
        return numbers.computeIfAbsent(route.pattern(), Numbers::of);
    }

    private static String told(RoutePlan route) {
        return route.pattern() + " (" + route.code() + ")";
    }
}
