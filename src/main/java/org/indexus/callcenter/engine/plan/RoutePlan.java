package org.indexus.callcenter.engine.plan;

import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * A rule for arriving calls: who dialled something like {@code pattern} goes to {@code target}.
 *
 * @param pattern an exact number, a prefix ({@code 421*}), an Asterisk pattern ({@code _2XX}) or {@code default}
 * @param otherwise for a route to an agent: where calls go that the agent does not take; {@code null} for a message
 * @param schedule when the route is open, {@code null} for always
 * @param closed where calls go while it is closed; {@code null} for the schedule's message
 */
public record RoutePlan(
        RouteId id,
        String code,
        String pattern,
        Destination target,
        CallAttributes gifts,
        @Nullable Destination otherwise,
        @Nullable ScheduleId schedule,
        @Nullable Destination closed,
        boolean active) {

    /** A route that leads to a queue and gives nothing. */
    public static RoutePlan toQueue(RouteId id, String code, String pattern, QueueId queue, boolean active) {
        return new RoutePlan(
                id, code, pattern, Destination.toQueue(queue, false), CallAttributes.NONE, null, null, null, active);
    }
}
