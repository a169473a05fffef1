package org.indexus.callcenter.engine.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.QueueId;
import org.indexus.callcenter.engine.line.CallClass;
import org.jspecify.annotations.Nullable;

/**
 * What a caller brings along through Waiting, Offered and Connecting.
 *
 * @param hearing what is played and announced
 * @param cooling agents who are not asked again before the given moment
 * @param missed agents who did not react; asked again only when nobody else is left
 * @param overdue whether the longest wait was over while an agent was being connected, or while nobody could speak to the
 *     caller
 * @param step the routing step that the caller has come to, from 0
 * @param preferred the only agent who is asked for now, or {@code null}
 */
record Stay(
        Hearing hearing,
        Map<AgentId, Instant> cooling,
        Set<AgentId> missed,
        boolean overdue,
        int step,
        @Nullable AgentId preferred) {

    static final Stay QUIET = hearing(Hearing.MUSIC);

    static Stay hearing(Hearing hearing) {
        return new Stay(hearing, Map.of(), Set.of(), false, 0, null);
    }

    Stay hears(Hearing now) {
        return new Stay(now, cooling, missed, overdue, step, preferred);
    }

    /** What was said is over, or was cut: the music plays, or both parties talk. */
    Stay undisturbed() {
        return hears(hearing.music());
    }

    /** The name of what is played now; {@code null} while the music plays. */
    @Nullable
    String playback() {
        return hearing.playback();
    }

    Stay cooling(AgentId agent, Instant until) {
        Map<AgentId, Instant> all = new HashMap<>(cooling);
        all.put(agent, until);
        return new Stay(hearing, Map.copyOf(all), missed, overdue, step, preferred);
    }

    Stay missedBy(AgentId agent) {
        Set<AgentId> all = new HashSet<>(missed);
        all.add(agent);
        return new Stay(hearing, cooling, Set.copyOf(all), overdue, step, preferred);
    }

    Stay late() {
        return new Stay(hearing, cooling, missed, true, step, preferred);
    }

    Stay at(int newStep, @Nullable AgentId newPreferred) {
        return new Stay(hearing, cooling, missed, overdue, newStep, newPreferred);
    }

    @Nullable
    CallClass classOf(CallCard card) {
        return card.queue() == null ? null : classOf(card, card.queue().id());
    }

    /** The class that the call is in when it waits in this queue. */
    CallClass classOf(CallCard card, QueueId queue) {
        return new CallClass(queue, step, preferred, card.journey().gifts().requirement());
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
