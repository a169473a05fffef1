package org.indexus.callcenter.engine.event.call;

import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.id.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * What Asterisk has of one call when we look again after a gap.
 *
 * @param callerThere whether the caller's channel is still in our application
 * @param callerUp whether it has been answered
 * @param legs the agent legs of the call that exist, with whether each has answered and is in our application
 * @param bridges the bridges of the call, with the channels in each
 */
public record Remains(
        boolean callerThere, boolean callerUp, Map<String, Boolean> legs, Map<String, Set<String>> bridges) {

    public Remains {
        legs = InOrder.copyOf(legs);
        bridges = InOrder.copyOf(bridges);
    }

    public boolean hasLeg(String leg) {
        return legs.containsKey(leg);
    }

    public boolean isAnswered(String leg) {
        return legs.getOrDefault(leg, false);
    }

    public boolean isIn(@Nullable String bridge, String channel) {
        return bridge != null && bridges.getOrDefault(bridge, Set.of()).contains(channel);
    }

    public boolean areTogether(String bridge, String caller, String leg) {
        Set<String> members = bridges.getOrDefault(bridge, Set.of());
        return members.contains(caller) && members.contains(leg);
    }
}
