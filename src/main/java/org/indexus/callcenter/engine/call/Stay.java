package org.indexus.callcenter.engine.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.line.CallClass;
import org.jspecify.annotations.Nullable;

/**
 * What a caller brings along through Waiting, Offered and Connecting.
 *
 * @param welcome the playback that still runs, or {@code null} when the music plays
 * @param cooling agents who are not asked again before the given moment
 * @param missed agents who did not react; asked again only when nobody else is left
 * @param overdue whether the longest wait was over while an agent was being connected, or while nobody could speak to the
 *     caller
 * @param step the routing step that the caller has come to, from 0
 * @param preferred the only agent who is asked for now, or {@code null}
 */
record Stay(
        @Nullable String welcome,
        Map<AgentId, Instant> cooling,
        Set<AgentId> missed,
        boolean overdue,
        int step,
        @Nullable AgentId preferred) {

    static final Stay QUIET = hearing(null);

    static Stay hearing(@Nullable String welcome) {
        return new Stay(welcome, Map.of(), Set.of(), false, 0, null);
    }

    Stay welcomed() {
        return new Stay(null, cooling, missed, overdue, step, preferred);
    }

    Stay cooling(AgentId agent, Instant until) {
        Map<AgentId, Instant> all = new HashMap<>(cooling);
        all.put(agent, until);
        return new Stay(welcome, Map.copyOf(all), missed, overdue, step, preferred);
    }

    Stay missedBy(AgentId agent) {
        Set<AgentId> all = new HashSet<>(missed);
        all.add(agent);
        return new Stay(welcome, cooling, Set.copyOf(all), overdue, step, preferred);
    }

    Stay late() {
        return new Stay(welcome, cooling, missed, true, step, preferred);
    }

    Stay at(int newStep, @Nullable AgentId newPreferred) {
        return new Stay(welcome, cooling, missed, overdue, newStep, newPreferred);
    }

    @Nullable
    CallClass classOf(CallCard card) {
        return card.queue() == null ? null : new CallClass(card.queue().id(), step, preferred);
    }

    /** Agents who are not to be asked at this moment. */
    Stream<AgentId> coolingAt(Instant now) {
        return cooling.entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    /** Whether the agent was asked in this stay and did not take the call. */
    boolean wasRefusedBy(AgentId agent) {
        return missed.contains(agent) || cooling.containsKey(agent);
    }
}
