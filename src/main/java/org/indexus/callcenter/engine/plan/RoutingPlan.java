package org.indexus.callcenter.engine.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a queue asks as its callers wait.
 *
 * @param steps what is required of agents, relaxed step by step; empty means any member at once
 * @param preferredAgent for so long only the agent is asked who served this customer last, {@code null} never
 * @param vipPoints what a VIP customer adds to the call's priority
 * @param samePlace who left the line without being served and calls again within this gets the old place, {@code null} never
 */
public record RoutingPlan(
        List<RoutingStep> steps,
        @Nullable Duration preferredAgent,
        int vipPoints,
        @Nullable Duration samePlace) {

    /** Any member, nobody preferred. */
    public static final RoutingPlan PLAIN = new RoutingPlan(List.of(), null, 0, null);

    public RoutingPlan {
        steps = List.copyOf(steps);
    }

    /** Whether it matters for the first offer who calls. */
    public boolean asksForCustomer() {
        return preferredAgent != null || vipPoints != 0;
    }
}
