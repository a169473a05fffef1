package org.indexus.callcenter.engine.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * What a caller brings along through Waiting, Offered and Connecting.
 *
 * @param hearing what is played and announced
 * @param cooling agents who are not asked again before the given moment
 * @param missed agents who did not react; asked again only when nobody else is left
 * @param since from when the queue's longest wait runs: from joining the line also for a caller whom the dialplan held before,
 *     since nobody told the time
 * @param step the routing step that the caller has come to, from 0
 * @param preferred the only agent who is asked for now, or {@code null}
 */
public record WaitState(
        Hearing hearing,
        Map<AgentId, Instant> cooling,
        Set<AgentId> missed,
        Instant since,
        int step,
        @Nullable AgentId preferred) {

    /** Of a caller who has only just come; it begins with {@link #since(Instant)}. */
    public static final WaitState QUIET = hearing(Hearing.MUSIC);

    public static WaitState hearing(Hearing hearing) {
        return new WaitState(hearing, Map.of(), Set.of(), Instant.MAX, 0, null);
    }

    public WaitState since(Instant begin) {
        return new WaitState(hearing, cooling, missed, begin, step, preferred);
    }

    WaitState hears(Hearing now) {
        return new WaitState(now, cooling, missed, since, step, preferred);
    }

    /** What was said is over, or was cut: the music plays, or both parties talk. */
    public WaitState undisturbed() {
        return hears(hearing.music());
    }

    /** The name of what is played now; {@code null} while the music plays. */
    @Nullable
    public String playback() {
        return hearing.playback();
    }

    WaitState cooling(AgentId agent, Instant until) {
        Map<AgentId, Instant> all = new HashMap<>(cooling);
        all.put(agent, until);
        return new WaitState(hearing, Map.copyOf(all), missed, since, step, preferred);
    }

    public WaitState missedBy(AgentId agent) {
        Set<AgentId> all = new HashSet<>(missed);
        all.add(agent);
        return new WaitState(hearing, cooling, Set.copyOf(all), since, step, preferred);
    }

    /** Whether the caller has waited for as long as the queue's plan allows now, and can be told so. */
    public boolean isOverdue(CallCard card, Moment moment) {
        QueuePlan plan =
                card.place() == null ? null : moment.queue(card.place().queue().id());
        return plan != null
                && plan.maxWait() != null
                && !moment.now().isBefore(since.plus(plan.maxWait()))
                && moment.isConnected(card.connection());
    }

    WaitState at(int newStep, @Nullable AgentId newPreferred) {
        return new WaitState(hearing, cooling, missed, since, newStep, newPreferred);
    }

    @Nullable
    public CallClass classOf(CallCard card) {
        return card.queue() == null ? null : classOf(card, card.queue().id());
    }

    /** The class that the call is in when it waits in this queue. */
    public CallClass classOf(CallCard card, QueueId queue) {
        return new CallClass(queue, step, preferred, card.journey().gifts().requirement());
    }

    /** Agents who are not to be asked at this moment. */
    public Stream<AgentId> coolingAt(Instant now) {
        return cooling.entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue()))
                .map(Map.Entry::getKey);
    }

    /** Whether the agent was asked in this stay and did not take the call. */
    boolean wasRefusedBy(AgentId agent) {
        return missed.contains(agent) || cooling.containsKey(agent);
    }
}
