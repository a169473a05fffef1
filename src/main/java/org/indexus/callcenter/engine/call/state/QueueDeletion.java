package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/**
 * The queue was deleted under its callers: they go where their route leads now, with the place that they had; where it leads
 * nowhere, to where the queue sent callers while it was closed.
 */
final class QueueDeletion {

    /** The cause of what comes of it. */
    static final String CAUSE = "QUEUE_DELETED";

    private QueueDeletion() {}

    /**
     * Out of the line, or out of what is heard before it.
     *
     * @param playback what the caller hears, {@code null} for music or nothing
     * @param gone the plan of the queue; {@code null} when it was deleted before this floor opened
     */
    static CallStep leave(CallStepBuilder builder, @Nullable String playback, @Nullable QueuePlan gone) {
        Audio.silence(builder, playback);
        CallCard card = builder.card();
        Moment moment = builder.moment();
        boolean personal = gone != null && PersonalLine.is(gone);
        RoutePlan route = personal
                ? null
                : moment.routeNow(card.journey().route(), card.origin().dialled());
        if (route == null || !leadsSomewhere(route.target(), moment)) {
            return Overflow.afterDeletion(builder, gone);
        }
        builder.fact(CallFactType.OVERFLOWED, null, CAUSE + " to " + route.code())
                .change(before -> before.leftQueue(moment.now(), Outcome.OVERFLOWED));
        return route.code().equals(card.journey().route())
                ? CallRouter.along(builder, route, CAUSE)
                : CallRouter.by(builder, route, CAUSE);
    }

    private static boolean leadsSomewhere(Destination target, Moment moment) {
        return switch (target.type()) {
            case QUEUE, AGENT -> target.queue() != null && moment.queue(target.queue()) != null;
            case MENU -> target.target() != null && moment.menu(new MenuId(target.target())) != null;
            // a chain that leads nowhere in the end is the dialplan's, as ever
            case ROUTE -> target.target() != null && moment.route(new RouteId(target.target())) != null;
            default -> true;
        };
    }
}
