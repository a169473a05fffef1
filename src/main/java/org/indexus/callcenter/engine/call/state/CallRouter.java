package org.indexus.callcenter.engine.call.state;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Closing;
import org.indexus.callcenter.engine.effect.ChannelCommand.Continue;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.id.RouteId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.CallerIdPlan;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.jspecify.annotations.Nullable;

/**
 * Sends on a caller who stands in no line. What is gone, and a way that does not end, lead to the dialplan, which keeps the
 * caller: nobody is hung up on because of a plan.
 */
final class CallRouter {

    /** The context of the dialplan that we ship which dials extensions. */
    static final String EXTENSION_CONTEXT = "indexus-extension";

    /** The cause when what the caller was sent to had been deleted. */
    static final String GONE = "TARGET_DELETED";

    private static final String ROUTING_LOOP = "ROUTING_LOOP";

    /** More turns than any sensible plan has. */
    private static final int LONGEST = 60;

    private CallRouter() {}

    /**
     * Where the plan says.
     *
     * @param cause why, for a call that ends there
     */
    static CallStep to(CallStepBuilder builder, Destination destination, String cause) {
        if (builder.card().journey().turns() >= LONGEST) {
            return Leave.toFallback(
                    builder.fact(CallFactType.ROUTING_LIMIT, null, name(destination, builder.moment())), ROUTING_LOOP);
        }
        if (destination.type() != DestinationType.MENU) {
            builder.change(card -> card.travelled(card.journey().in(null, List.of())));
        }
        return switch (destination.type()) {
            case MENU -> menu(builder, destination, List.of());
            case QUEUE, AGENT -> queue(builder, destination);
            case ROUTE -> route(builder, destination);
            case EXTENSION, EXTERNAL -> handOver(builder, destination, cause);
            case MESSAGE -> message(builder, destination, cause);
            // of queues and within menus; for whoever has left both they lead nowhere
            case WAIT_ON, REPEAT, BACK, TOP -> Leave.toFallback(builder, cause);
        };
    }

    /** Into a menu below others. */
    static CallStep menu(CallStepBuilder builder, Destination destination, List<MenuId> above) {
        MenuPlan menu = destination.target() == null ? null : builder.moment().menu(new MenuId(destination.target()));
        return menu == null ? Leave.toFallback(builder, GONE) : InMenu.enter(builder, menu, above);
    }

    /** By a route, with what it gives to the call. */
    static CallStep by(CallStepBuilder builder, RoutePlan route, String cause) {
        builder.change(card -> card.travelled(card.journey().by(route)));
        return along(builder, route, cause);
    }

    /** As {@link #by}, of a route whose gifts the call has already. */
    static CallStep along(CallStepBuilder builder, RoutePlan route, String cause) {
        Closing closing =
                Closing.by(route.schedule(), builder.card().journey().gifts().zone(), builder.moment());
        if (closing != null) {
            closing.tell(builder);
            return closed(builder, route, closing);
        }
        builder.fact(CallFactType.ROUTED, null, name(route.target(), builder.moment()));
        return to(builder, route.target(), cause);
    }

    private static CallStep closed(CallStepBuilder builder, RoutePlan route, Closing closing) {
        Destination elsewhere = elsewhere(route, closing);
        if (elsewhere.type() != DestinationType.MESSAGE) {
            builder.fact(CallFactType.ROUTED, null, name(elsewhere, builder.moment()));
        }
        return to(builder, elsewhere, closing.cause());
    }

    /** Where a route sends calls while it is closed. */
    static Destination elsewhere(RoutePlan route, Closing closing) {
        return route.closed() == null ? Destination.message(closing.prompt()) : route.closed();
    }

    private static CallStep route(CallStepBuilder builder, Destination destination) {
        RoutePlan route =
                destination.target() == null ? null : builder.moment().route(new RouteId(destination.target()));
        return route == null ? Leave.toFallback(builder, GONE) : by(builder, route, "ROUTE");
    }

    private static CallStep queue(CallStepBuilder builder, Destination destination) {
        QueueId id = destination.queue();
        QueuePlan queue = id == null ? null : builder.moment().queue(id);
        if (queue == null) {
            return Leave.toFallback(builder, GONE);
        }
        return Arrival.enter(builder, queue, place(builder, queue), Set.of());
    }

    /** Who has a place, from which the queue was taken away, keeps the time. */
    private static Place place(CallStepBuilder builder, QueuePlan queue) {
        CallCard card = builder.card();
        Journey journey = card.journey();
        int points = Gate.points(queue, journey, card.customer());
        Place before = card.place();
        return new Place(
                queue.ref(), before == null ? since(builder) : before.waitingSince(), journey.arrival(), points);
    }

    /**
     * Who came straight to the queue waits since the arrival, also over the overflow of another one to a route; who was in a menu,
     * since leaving it.
     */
    static Instant since(CallStepBuilder builder) {
        CallCard card = builder.card();
        return card.journey().seen().isEmpty()
                ? card.origin().arrivedAt()
                : builder.moment().now();
    }

    private static CallStep handOver(CallStepBuilder builder, Destination destination, String cause) {
        QueueRef last = builder.card().queue();
        QueuePlan queue = last == null ? null : builder.moment().queue(last.id());
        return handOver(
                builder,
                destination,
                cause,
                queue == null ? CallerIdPlan.CALLER : queue.overflow().callerId());
    }

    /**
     * Out of our hands: the dialplan dials.
     *
     * @param callerId of the queue that the call comes from
     */
    static CallStep handOver(CallStepBuilder builder, Destination destination, String cause, CallerIdPlan callerId) {
        CallCard card = builder.card();
        String number = destination.number() == null ? "s" : destination.number();
        boolean isOutside = destination.type() == DestinationType.EXTERNAL;
        builder.effect(new Continue(
                card.id(),
                card.connection(),
                card.channel(),
                isOutside ? Continue.EXTERNAL : EXTENSION_CONTEXT,
                number,
                isOutside ? callerId.of(card.origin().dialled()) : null));
        return Leave.end(builder, Outcome.REDIRECTED, EndedBy.SYSTEM, cause);
    }

    private static CallStep message(CallStepBuilder builder, Destination destination, String cause) {
        String media = destination.prompt() == null ? Arrival.NO_SERVICE : destination.prompt();
        return PlayingFinalMessage.withMessage(builder, media, Outcome.CLOSED, cause);
    }

    /** As the timeline calls it. */
    static String name(Destination destination, Moment moment) {
        String name = nameOf(destination, moment);
        return name == null ? destination.type().name() : name;
    }

    private static @Nullable String nameOf(Destination destination, Moment moment) {
        if (destination.number() != null) {
            return destination.number();
        }
        QueueId queue = destination.queue();
        if (queue != null) {
            QueuePlan plan = moment.queue(queue);
            return plan == null ? null : plan.code();
        }
        if (destination.target() == null) {
            return destination.prompt();
        }
        if (destination.type() == DestinationType.MENU) {
            MenuPlan menu = moment.menu(new MenuId(destination.target()));
            return menu == null ? null : menu.code();
        }
        RoutePlan route = moment.route(new RouteId(destination.target()));
        return route == null ? null : route.code();
    }
}
