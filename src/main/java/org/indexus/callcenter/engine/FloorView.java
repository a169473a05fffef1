package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.InOrder;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * The floor at one moment, for reading: pages, REST, sockets. Immutable, so any thread may keep it.
 *
 * @param open whether the floor takes calls: its memory is loaded and this node holds the lead
 */
public record FloorView(
        Instant at,
        boolean open,
        Map<CallId, CallView> calls,
        Map<AgentId, AgentView> agents,
        Map<QueueId, QueueView> queues) {

    public FloorView {
        calls = InOrder.copyOf(calls);
        agents = InOrder.copyOf(agents);
        queues = InOrder.copyOf(queues);
    }

    public static FloorView closed(Instant at) {
        return new FloorView(at, false, Map.of(), Map.of(), Map.of());
    }

    /** A call that has not ended, or has ended and still waits for its recording or wrap-up. */
    public record CallView(CallCard card, List<Offer> offers) {
        public CallView {
            offers = List.copyOf(offers);
        }
    }

    /**
     * An agent.
     *
     * @param phone whether the phone stands in the way of an offer
     * @param offer the offer in hand
     * @param call the call in conversation or wrap-up
     */
    public record AgentView(
            AgentProfile profile,
            AgentStatus status,
            boolean connected,
            PhoneState phone,
            @Nullable Offer offer,
            @Nullable CallCard call) {}

    /**
     * A queue and its line.
     *
     * @param waiting the callers in the order in which they will be offered, those being offered included
     * @param oldest since when the longest waiting one waits
     */
    public record QueueView(
            QueuePlan plan, List<CallId> waiting, @Nullable Instant oldest) {
        public QueueView {
            waiting = List.copyOf(waiting);
        }
    }
}
