package org.indexus.callcenter.engine.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * What a caller brings along through Waiting, Offered and Connecting.
 *
 * @param welcome the playback that still runs, or {@code null} when the music plays
 * @param cooling agents who are not asked again before the given moment
 * @param missed agents who did not react; asked again only when nobody else is left
 * @param overdue whether the longest wait was over while an agent was being connected
 */
record Stay(@Nullable String welcome, Map<AgentId, Instant> cooling, Set<AgentId> missed, boolean overdue) {

    static final Stay QUIET = new Stay(null, Map.of(), Set.of(), false);

    static Stay hearing(@Nullable String welcome) {
        return new Stay(welcome, Map.of(), Set.of(), false);
    }

    Stay welcomed() {
        return new Stay(null, cooling, missed, overdue);
    }

    Stay cooling(AgentId agent, Instant until) {
        Map<AgentId, Instant> all = new HashMap<>(cooling);
        all.put(agent, until);
        return new Stay(welcome, Map.copyOf(all), missed, overdue);
    }

    Stay missedBy(AgentId agent) {
        Set<AgentId> all = new HashSet<>(missed);
        all.add(agent);
        return new Stay(welcome, cooling, Set.copyOf(all), overdue);
    }

    Stay late() {
        return new Stay(welcome, cooling, missed, true);
    }

    boolean isCooling(AgentId agent, Instant now) {
        Instant until = cooling.get(agent);
        return until != null && now.isBefore(until);
    }
}
