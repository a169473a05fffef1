package org.indexus.callcenter.engine.call.state;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Closing;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Visit;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueueLoad;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * The ways out of a queue that cannot serve its caller, or does not let one in. No queue is entered twice by overflow, so
 * chains end: where a chain would close, it is cut, and the caller stays where the call is, or hears a message at the door.
 */
final class Overflow {

    private Overflow() {}

    /** Why the queue lets nobody in now, or {@code null} when it does. */
    static @Nullable OverflowCause refusal(QueuePlan queue, Moment moment) {
        QueueLoad load = moment.load(queue.id());
        if (Closing.of(queue, moment) != null) {
            return OverflowCause.CLOSED;
        }
        if (queue.maxLength() != null && load.waiting() >= queue.maxLength()) {
            return OverflowCause.MAX_LENGTH;
        }
        return queue.overflow().unstaffed(load);
    }

    /** A caller at the door who is not let in. */
    static CallStep atTheDoor(
            CallStepBuilder builder, QueuePlan queue, OverflowCause cause, Place place, Set<QueueId> tried) {
        if (isTransferTo(builder, queue)) {
            return Transfers.notTaken(builder.change(card -> card.routed(place)), cause.name());
        }
        if (cause == OverflowCause.CLOSED) {
            tellWhy(builder, queue);
        }
        Destination action = action(builder, queue, cause);
        QueuePlan target = target(action, tried, queue, builder.moment());
        if (target != null) {
            return Arrival.enter(
                    moved(builder, cause, target),
                    target,
                    elsewhere(place, action, target, builder),
                    with(tried, queue));
        }
        if (isHandOver(action)) {
            // who is not reached there comes back to this place
            builder.change(card -> card.routed(place));
        }
        if (isOnward(action)) {
            return onward(builder, queue, cause, action);
        }
        if (action.queue() != null) {
            builder.fact(CallFactType.OVERFLOW_LIMIT, null, cause.name());
        }
        return message(builder, queue, cause, action);
    }

    /** A caller who waits, and shall not wait on here; {@code null} when the plan says to wait on, or a chain is cut. */
    static @Nullable CallStep whileWaiting(CallStepBuilder builder, WaitState stay, OverflowCause cause) {
        CallCard card = builder.card();
        Place place = card.place();
        QueuePlan queue =
                place == null ? null : builder.moment().queue(place.queue().id());
        if (place == null || queue == null) {
            return null;
        }
        if (isTransferTo(builder, queue)) {
            return Transfers.notTaken(builder, cause.name());
        }
        Destination action = action(builder, queue, cause);
        Set<QueueId> tried = tried(card);
        QueuePlan target = target(action, tried, queue, builder.moment());
        if (target != null) {
            Audio.silence(builder, stay.playback());
            moved(builder, cause, target)
                    .change(before -> before.leftQueue(builder.moment().now(), Outcome.OVERFLOWED));
            return Arrival.enter(builder, target, elsewhere(place, action, target, builder), with(tried, queue));
        }
        if (action.type() == DestinationType.WAIT_ON || action.queue() != null) {
            return null;
        }
        if (isOnward(action)) {
            if (!isHandOver(action)) {
                Audio.silence(builder, stay.playback());
            }
            return onward(builder, queue, cause, action);
        }
        Audio.silence(builder, stay.playback());
        return message(builder, queue, cause, action);
    }

    /** A caller whose queue was deleted, and whose route leads nowhere now. */
    static CallStep afterDeletion(CallStepBuilder builder, @Nullable QueuePlan gone) {
        Place place = builder.card().place();
        if (gone == null || place == null) {
            return PlayingFinalMessage.withMessage(builder, Arrival.NO_SERVICE, Outcome.CLOSED, QueueDeletion.CAUSE);
        }
        if (isTransferTo(builder, gone)) {
            return Transfers.notTaken(builder, QueueDeletion.CAUSE);
        }
        OverflowCause cause = PersonalLine.is(gone) ? OverflowCause.NO_AGENTS : OverflowCause.CLOSED;
        Destination action = action(builder, gone, cause);
        Set<QueueId> tried = tried(builder.card());
        QueuePlan target = target(action, tried, gone, builder.moment());
        if (target != null) {
            moved(builder, cause, target)
                    .change(before -> before.leftQueue(builder.moment().now(), Outcome.OVERFLOWED));
            return Arrival.enter(builder, target, elsewhere(place, action, target, builder), with(tried, gone));
        }
        if (isOnward(action)) {
            return onward(builder, gone, cause, action);
        }
        if (cause != OverflowCause.CLOSED) {
            return message(builder, gone, cause, action);
        }
        String words = words(action, Closing.of(gone, builder.moment()));
        String media = words == null ? Arrival.NO_SERVICE : words;
        return PlayingFinalMessage.withMessage(builder, media, Outcome.CLOSED, QueueDeletion.CAUSE);
    }

    private static boolean isTransferTo(CallStepBuilder builder, QueuePlan queue) {
        Handover handover = builder.card().journey().handover();
        return handover != null && queue.id().equals(handover.line());
    }

    private static Set<QueueId> tried(CallCard card) {
        return card.visits().stream().map(Visit::queue).map(QueueRef::id).collect(Collectors.toSet());
    }

    private static @Nullable QueuePlan target(Destination action, Set<QueueId> tried, QueuePlan from, Moment moment) {
        QueueId queue = action.queue();
        boolean open = queue != null && !tried.contains(queue) && !from.id().equals(queue);
        return open ? moment.queue(queue) : null;
    }

    private static CallStepBuilder moved(CallStepBuilder builder, OverflowCause cause, QueuePlan target) {
        return builder.fact(CallFactType.OVERFLOWED, null, cause + " to " + target.code());
    }

    private static Place elsewhere(Place place, Destination action, QueuePlan target, CallStepBuilder builder) {
        return new Place(
                target.ref(),
                action.keepWaitingTime()
                        ? place.waitingSince()
                        : builder.moment().now(),
                place.arrival(),
                Gate.points(target, builder.card().journey(), builder.card().customer()));
    }

    private static Set<QueueId> with(Set<QueueId> tried, QueuePlan queue) {
        Set<QueueId> all = new HashSet<>(tried);
        all.add(queue.id());
        return all;
    }

    /** What the queue says; for an agent's own line, what the call's route says. */
    private static Destination action(CallStepBuilder builder, QueuePlan queue, OverflowCause cause) {
        return action(queue, builder.card().journey(), cause);
    }

    static Destination action(QueuePlan queue, Journey journey, OverflowCause cause) {
        Destination otherwise = journey.otherwise();
        return otherwise != null && PersonalLine.is(queue)
                ? otherwise
                : queue.overflow().on(cause);
    }

    private static boolean isOnward(Destination action) {
        return isHandOver(action) || action.type() == DestinationType.MENU || action.type() == DestinationType.ROUTE;
    }

    private static boolean isHandOver(Destination action) {
        return (action.type() == DestinationType.EXTENSION || action.type() == DestinationType.EXTERNAL)
                && action.number() != null;
    }

    /** Out of the lines: to a menu or route, whatever comes of it, or out of our hands. */
    private static CallStep onward(CallStepBuilder builder, QueuePlan queue, OverflowCause cause, Destination action) {
        builder.fact(CallFactType.OVERFLOWED, null, cause + " to " + CallRouter.name(action, builder.moment()));
        if (isHandOver(action)) {
            return CallRouter.handOver(
                    builder, action, cause.name(), queue.overflow().callerId());
        }
        builder.change(card ->
                card.leftQueue(builder.moment().now(), Outcome.OVERFLOWED).routed(null));
        return CallRouter.to(builder, action, cause.name());
    }

    private static CallStep message(CallStepBuilder builder, QueuePlan queue, OverflowCause cause, Destination action) {
        String usual = cause == OverflowCause.MAX_WAIT ? Waiting.goodbyeOf(queue) : Arrival.NO_SERVICE;
        String media = action.prompt() == null ? usual : action.prompt();
        return switch (cause) {
            case MAX_WAIT -> PlayingFinalMessage.withMessage(builder, media, Outcome.TIMED_OUT, "MAX_WAIT");
            case MAX_LENGTH -> PlayingFinalMessage.withMessage(builder, media, Outcome.FAILED, "QUEUE_FULL");
            case CLOSED -> closed(builder, queue, action);
            case NO_AGENTS, NONE_AVAILABLE ->
                PlayingFinalMessage.withMessage(builder, media, Outcome.FAILED, cause.name());
        };
    }

    private static void tellWhy(CallStepBuilder builder, QueuePlan queue) {
        Closing closing = Closing.of(queue, builder.moment());
        if (closing != null) {
            closing.tell(builder);
        }
    }

    /** The queue's own message goes before the schedule's; {@code null} where neither says anything. */
    static @Nullable String words(Destination action, @Nullable Closing closing) {
        String scheduled = closing == null ? null : closing.prompt();
        return action.prompt() == null ? scheduled : action.prompt();
    }

    private static CallStep closed(CallStepBuilder builder, QueuePlan queue, Destination action) {
        Closing closing = Closing.of(queue, builder.moment());
        String words = words(action, closing);
        String media = words == null ? Arrival.NO_SERVICE : words;
        String cause = closing == null ? OverflowCause.CLOSED.name() : closing.cause();
        return PlayingFinalMessage.withMessage(builder, media, Outcome.CLOSED, cause);
    }
}
