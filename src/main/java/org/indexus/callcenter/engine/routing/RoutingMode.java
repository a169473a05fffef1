package org.indexus.callcenter.engine.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a queue chooses among the agents it may ask. Those without a strategy are not built yet. */
public enum RoutingMode {
    ROUND_ROBIN(new RoundRobin()),
    LEAST_CALLS(null),
    LONGEST_IDLE(new LongestIdle()),
    SKILLS_BASED(null),
    RANDOM(null),
    RING_ALL(null),
    LINEAR(null),
    LEAST_TALK_TIME(null);

    @SuppressWarnings("ImmutableEnumChecker") // strategies are records without fields
    private final @Nullable RoutingStrategy strategy;

    RoutingMode(@Nullable RoutingStrategy strategy) {
        this.strategy = strategy;
    }

    public boolean isAvailable() {
        return strategy != null;
    }

    public Optional<RoutingStrategy> strategy() {
        return Optional.ofNullable(strategy);
    }
}
