package org.indexus.callcenter.engine.event.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.InOrder;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.jspecify.annotations.Nullable;

/**
 * What the floor remembers over a restart.
 *
 * @param calls calls that have not ended, or whose recording or wrap-up is still open
 * @param agents the last fact of each agent
 * @param cursors Round Robin's last offered member of each queue
 * @param handled conversations that began within the last two days and are over
 * @param over the latest calls that have ended, the oldest first: no id is given twice, even if the
 *     same channel comes back
 * @param sentOn the latest calls that ended in the dialplan's hands, the oldest first: who comes back is the same call
 * @param formerPlaces where callers stood who left lately and have not called again, the one who left first first
 */
public record FloorMemory(
        List<CallCard> calls,
        List<AgentFact> agents,
        Map<QueueId, Long> cursors,
        List<Handled> handled,
        List<CallId> over,
        List<CallCard> sentOn,
        List<FormerPlace> formerPlaces) {

    public static final FloorMemory EMPTY = new FloorMemory(List.of(), List.of(), Map.of(), List.of(), List.of());

    /**
     * A conversation that is over.
     *
     * @param queue whose call it was; {@code null} when that is gone
     * @param wrapUp the work after it; {@code null} when there was none, or it lasts
     */
    public record Handled(
            AgentId agent,
            @Nullable QueueId queue,
            Instant answeredAt,
            Duration talk,
            @Nullable Duration wrapUp) {}

    /** Of a floor on which no call has ended yet. */
    public FloorMemory(
            List<CallCard> calls, List<AgentFact> agents, Map<QueueId, Long> cursors, List<Handled> handled) {
        this(calls, agents, cursors, handled, List.of());
    }

    public FloorMemory(
            List<CallCard> calls,
            List<AgentFact> agents,
            Map<QueueId, Long> cursors,
            List<Handled> handled,
            List<CallId> over) {
        this(calls, agents, cursors, handled, over, List.of(), List.of());
    }

    /** A caller, by number, who left a line unserved. */
    public record FormerPlace(QueueId queue, String number, Instant waitingSince, Instant leftAt) {}

    public FloorMemory {
        calls = List.copyOf(calls);
        agents = List.copyOf(agents);
        cursors = InOrder.copyOf(cursors);
        handled = List.copyOf(handled);
        over = List.copyOf(over);
        sentOn = List.copyOf(sentOn);
        formerPlaces = List.copyOf(formerPlaces);
    }
}
