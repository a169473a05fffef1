package org.indexus.callcenter.engine.routing;

/** How a queue chooses among the agents whom it may ask. */
public enum RoutingMode {
    ROUND_ROBIN(new RoundRobin()),
    LEAST_CALLS(new LeastCalls()),
    LONGEST_IDLE(new LongestIdle()),
    SKILLS_BASED(new SkillsBased()),
    RANDOM(new AnyoneAtRandom()),
    RING_ALL(new RingAll()),
    LINEAR(new Linear()),
    LEAST_TALK_TIME(new LeastTalkTime());

    @SuppressWarnings("ImmutableEnumChecker") // strategies are records without fields
    private final RoutingStrategy strategy;

    RoutingMode(RoutingStrategy strategy) {
        this.strategy = strategy;
    }

    public RoutingStrategy strategy() {
        return strategy;
    }
}
