package org.indexus.callcenter.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.plan.QueuePlan.Member;
import org.jspecify.annotations.Nullable;

/** How many wait in a queue, and since when the first of them. */
record QueueLength(QueueRef queue, int waiting, @Nullable Instant oldest) {

    private static final Comparator<QueueLength> BY_CODE = Comparator.comparing(length -> length.queue.code());

    Duration longestWait(Instant now) {
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }

    /** The lengths of each agent's own queues, by code; agents who fail {@code who} are left out. */
    static Map<AgentId, List<QueueLength>> byAgent(FloorView view, Predicate<AgentId> who) {
        Map<AgentId, TreeSet<QueueLength>> sorted = new HashMap<>();
        for (QueueView queue : view.queues().values()) {
            if (!queue.plan().active()) {
                continue;
            }
            QueueLength length =
                    new QueueLength(queue.plan().ref(), queue.waiting().size(), queue.oldest());
            for (Member member : queue.plan().members()) {
                if (member.active() && who.test(member.agent())) {
                    sorted.computeIfAbsent(member.agent(), agent -> new TreeSet<>(BY_CODE))
                            .add(length);
                }
            }
        }
        Map<AgentId, List<QueueLength>> lengths = new HashMap<>();
        sorted.forEach((agent, own) -> lengths.put(agent, List.copyOf(own)));
        return lengths;
    }

    static List<QueueLength> of(AgentId agent, FloorView view) {
        return byAgent(view, agent::equals).getOrDefault(agent, List.of());
    }
}
