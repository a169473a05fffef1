package org.indexus.callcenter.engine.plan;

import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.jspecify.annotations.Nullable;

/**
 * Where a caller is sent.
 *
 * @param target the id of the queue, menu, route or agent
 * @param keepWaitingTime of a queue: whether the caller's wait so far counts in its order
 * @param number what is dialled, for {@link DestinationType#EXTENSION} and {@link DestinationType#EXTERNAL}
 * @param prompt media for {@link DestinationType#MESSAGE}; {@code null} for the usual one
 */
public record Destination(
        DestinationType type,
        @Nullable UUID target,
        boolean keepWaitingTime,
        @Nullable String number,
        @Nullable String prompt) {

    public static final Destination WAIT_ON = of(DestinationType.WAIT_ON, null);

    /** Within menus, or to the thing with this id. */
    public static Destination of(DestinationType type, @Nullable UUID target) {
        return new Destination(type, target, false, null, null);
    }

    public static Destination toQueue(QueueId queue, boolean keepWaitingTime) {
        return new Destination(DestinationType.QUEUE, queue.value(), keepWaitingTime, null, null);
    }

    public static Destination toMenu(MenuId menu) {
        return of(DestinationType.MENU, menu.value());
    }

    public static Destination toRoute(RouteId route) {
        return of(DestinationType.ROUTE, route.value());
    }

    public static Destination toAgent(AgentId agent) {
        return of(DestinationType.AGENT, agent.value());
    }

    public static Destination toExtension(String number) {
        return new Destination(DestinationType.EXTENSION, null, false, number, null);
    }

    public static Destination toExternal(String number) {
        return new Destination(DestinationType.EXTERNAL, null, false, number, null);
    }

    public static Destination message(@Nullable String prompt) {
        return new Destination(DestinationType.MESSAGE, null, false, null, prompt);
    }

    /** The queue that it leads to at once: one of the administrator's, or an agent's own line. */
    public @Nullable QueueId queue() {
        if (target == null) {
            return null;
        }
        return switch (type) {
            case QUEUE -> new QueueId(target);
            case AGENT -> PersonalLine.of(new AgentId(target));
            default -> null;
        };
    }
}
