package org.indexus.callcenter.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.QueueLoad;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/** The rosters of all queues, drawn up when they are asked for, and anew after a plan changed. */
final class Rosters {

    private final Seating seating;
    private final Map<QueueId, QueuePlan> plans;
    private final Map<QueueId, Roster> drawn = new HashMap<>();
    private final Map<AgentId, Set<QueueId>> queuesOf = new HashMap<>();

    Rosters(Seating seating, Map<QueueId, QueuePlan> plans) {
        this.seating = seating;
        this.plans = plans;
    }

    @Nullable
    Roster of(QueueId queue) {
        QueuePlan plan = plans.get(queue);
        return plan == null ? null : drawn.computeIfAbsent(queue, missing -> new Roster(plan, seating));
    }

    /** How busy a queue is in which so many wait. */
    QueueLoad load(QueueId queue, int waiting) {
        Roster roster = of(queue);
        return roster == null
                ? new QueueLoad(waiting, 0, 0)
                : new QueueLoad(
                        waiting, common(roster.members, seating.signedIn), common(roster.members, seating.working));
    }

    private static int common(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both.cardinality();
    }

    /** A queue's plan is new, changed or gone. */
    void queueChanged(@Nullable QueuePlan before, @Nullable QueuePlan after) {
        if (before != null) {
            drawn.remove(before.id());
            before.members().forEach(member -> queuesOf.getOrDefault(member.agent(), Set.of())
                    .remove(before.id()));
        }
        if (after != null) {
            after.members().forEach(member -> queuesOf.computeIfAbsent(member.agent(), none -> new HashSet<>())
                    .add(after.id()));
        }
    }

    /** An agent's profile is new, changed or gone. */
    void agentChanged(AgentId agent) {
        queuesOf(agent).forEach(drawn::remove);
    }

    /** The queues that the agent is a member of, active or not. */
    Set<QueueId> queuesOf(AgentId agent) {
        return queuesOf.getOrDefault(agent, Set.of());
    }
}
