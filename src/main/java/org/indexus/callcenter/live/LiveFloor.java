package org.indexus.callcenter.live;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.indexus.callcenter.calls.CallJson.AgentJson;
import org.indexus.callcenter.calls.CallJson.CallerJson;
import org.indexus.callcenter.calls.CallJson.QueueJson;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.CallView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.history.figures.Today;
import org.indexus.callcenter.live.LiveJson.LiveAgent;
import org.indexus.callcenter.live.LiveJson.LiveCall;
import org.indexus.callcenter.live.LiveJson.LiveQueue;
import org.indexus.callcenter.platform.numbers.PhoneNumbers;
import org.indexus.callcenter.runtime.BlockingFloor;
import org.jspecify.annotations.Nullable;

/** Draws the floor as it is now, for the live page and REST: queues by code, agents by name, calls in order of arrival. */
@ApplicationScoped
public class LiveFloor {

    @Inject
    private BlockingFloor floors;

    @Inject
    private TodayFigures figures;

    @Inject
    private PhoneNumbers numbers;

    /** Throws 503 when the floor does not answer. */
    public LiveJson now() {
        FloorView floor = floors.view();
        Instant now = Instant.now();
        Map<QueueId, Today> today =
                figures.of(floor.queues().values().stream().map(QueueView::plan).toList(), now);
        return new LiveJson(
                now,
                floor.queues().values().stream()
                        .sorted(comparing(queue -> queue.plan().code()))
                        .map(queue -> queue(queue, floor, today, now))
                        .toList(),
                floor.agents().values().stream()
                        .sorted(comparing(agent -> agent.profile().username()))
                        .map(LiveFloor::agent)
                        .toList(),
                floor.calls().values().stream()
                        .filter(call -> !call.card().isEnded())
                        .sorted(comparing(call -> call.card().origin().arrivedAt()))
                        .map(this::call)
                        .toList(),
                figures.totals(now));
    }

    private static LiveQueue queue(QueueView queue, FloorView floor, Map<QueueId, Today> today, Instant now) {
        QueuePlan plan = queue.plan();
        Instant oldest = queue.oldest();
        return new LiveQueue(
                plan.id().value(),
                plan.code(),
                plan.name(),
                plan.overflow().open(),
                queue.waiting().size(),
                oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds()),
                members(plan, floor),
                today.getOrDefault(plan.id(), Today.NOTHING));
    }

    private static Map<DutyStatus, Integer> members(QueuePlan plan, FloorView floor) {
        Map<DutyStatus, Integer> counts = new EnumMap<>(DutyStatus.class);
        for (DutyStatus status : DutyStatus.values()) {
            counts.put(status, 0);
        }
        plan.members().stream()
                .filter(QueuePlan.Member::active)
                .map(member -> floor.agents().get(member.agent()))
                .filter(agent -> agent != null)
                .forEach(agent -> counts.merge(agent.status().status(), 1, Integer::sum));
        return counts;
    }

    private static LiveAgent agent(AgentView agent) {
        CallId call = agent.status().call();
        return new LiveAgent(
                agent.profile().id().value(),
                agent.profile().username(),
                agent.profile().displayName(),
                agent.status().status(),
                agent.status().reason(),
                agent.status().since(),
                agent.connected(),
                agent.phone(),
                call == null ? null : call.value());
    }

    private LiveCall call(CallView call) {
        CallCard card = call.card();
        return new LiveCall(
                card.id().value(),
                card.phase(),
                QueueJson.of(card.workQueue()),
                AgentJson.of(inCharge(call)),
                CallerJson.of(card.origin(), numbers),
                card.phaseSince(),
                card.origin().arrivedAt(),
                card.origin().test());
    }

    private static @Nullable AgentRef inCharge(CallView call) {
        AgentRef serving = call.card().agent();
        return serving != null || call.offers().isEmpty()
                ? serving
                : call.offers().get(0).agent();
    }
}
