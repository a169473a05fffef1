package org.indexus.callcenter.engine;

import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/** Finds what people name by id or code among what the floor knows. */
final class TargetFinder {

    private final Floor floor;

    TargetFinder(Floor floor) {
        this.floor = floor;
    }

    /** {@code null} when there is no such thing, or it is none that has a name. */
    @Nullable
    Destination find(DestinationType type, String ref) {
        Optional<UUID> id = id(ref);
        return switch (type) {
            case QUEUE ->
                queue(id, ref)
                        .map(queue -> Destination.toQueue(queue.id(), true))
                        .orElse(null);
            case MENU ->
                id.map(MenuId::new)
                        .map(floor.menus::get)
                        .or(() -> Optional.ofNullable(floor.menusByCode.get(ref)))
                        .map(MenuPlan::id)
                        .map(Destination::toMenu)
                        .orElse(null);
            case ROUTE ->
                id.map(RouteId::new)
                        .map(floor.routes::of)
                        .or(() -> Optional.ofNullable(floor.routes.named(ref)))
                        .map(RoutePlan::id)
                        .map(Destination::toRoute)
                        .orElse(null);
            case AGENT ->
                agent(id, ref).map(AgentProfile::id).map(Destination::toAgent).orElse(null);
            default -> null;
        };
    }

    private Optional<QueuePlan> queue(Optional<UUID> id, String code) {
        return id.map(QueueId::new)
                .filter(queue -> !floor.personalLines.contains(queue))
                .map(floor.queues::get)
                .or(() -> Optional.ofNullable(floor.queuesByCode.get(code)));
    }

    private Optional<AgentProfile> agent(Optional<UUID> id, String username) {
        return id.map(AgentId::new).map(floor.profiles::get).or(() -> floor.profiles.values().stream()
                .filter(agent -> agent.username().equals(username))
                .findFirst());
    }

    private static Optional<UUID> id(String ref) {
        try {
            return Optional.of(UUID.fromString(ref));
        } catch (IllegalArgumentException code) {
            return Optional.empty();
        }
    }
}
