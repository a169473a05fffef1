package org.indexus.callcenter.queues;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** Which queue gives its callers to which, over all causes: a chain has to end somewhere. */
final class Overflows {

    private final Map<String, Set<String>> targets;

    /** From the code of each queue to the codes of those that it overflows to. */
    Overflows(Map<String, Set<String>> targets) {
        this.targets = targets;
    }

    /** Throws 422 naming the path if callers of {@code from}, sent to {@code first}, could come back. */
    void requireEnd(String field, String from, String first) {
        List<String> path = cycleThrough(from, first);
        if (path != null) {
            throw ProblemException.invalid(
                    field,
                    "CYCLE",
                    "Callers would go round in a circle: " + String.join(" → ", path) + ". Choose another target for "
                            + field + ", or change one of the queues in between.");
        }
    }

    /** The codes from {@code from} over {@code first} back to itself, the shortest way; {@code null} if the chain ends. */
    @Nullable
    List<String> cycleThrough(String from, String first) {
        Deque<List<String>> paths = new ArrayDeque<>();
        paths.add(List.of(from, first));
        Set<String> seen = new HashSet<>();
        while (!paths.isEmpty()) {
            List<String> path = paths.remove();
            String end = path.get(path.size() - 1);
            if (end.equals(from)) {
                return path;
            }
            if (seen.add(end)) {
                targets.getOrDefault(end, Set.of()).stream().sorted().forEach(next -> paths.add(longer(path, next)));
            }
        }
        return null;
    }

    private static List<String> longer(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    /** As REST names it. */
    static String field(OverflowCause cause) {
        return "overflow."
                + switch (cause) {
                    case MAX_WAIT -> "maxWait";
                    case MAX_LENGTH -> "maxLength";
                    case NO_AGENTS -> "noAgents";
                    case NONE_AVAILABLE -> "noneAvailable";
                    case CLOSED -> "closed";
                };
    }
}
