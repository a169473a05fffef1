package org.indexus.callcenter.engine.call;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.Command.Continue;
import org.indexus.callcenter.engine.EndedBy;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Outcome;
import org.indexus.callcenter.engine.OverflowAction;
import org.indexus.callcenter.engine.OverflowCause;
import org.indexus.callcenter.engine.OverflowType;
import org.indexus.callcenter.engine.Place;
import org.indexus.callcenter.engine.QueueId;
import org.indexus.callcenter.engine.QueueLoad;
import org.indexus.callcenter.engine.QueuePlan;
import org.indexus.callcenter.engine.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The ways out of a queue that cannot serve its caller, or does not let one in. No queue is entered twice by overflow, so
 * chains end: where a chain would close, it is cut, and the caller stays where the call is, or hears a message at the door.
 */
final class Overflow {

    /** Contexts of the dialplan that we ship. */
    static final String EXTENSION_CONTEXT = "indexus-extension";

    static final String EXTERNAL_CONTEXT = "indexus-external";

    private Overflow() {}

    /** Why the queue lets nobody in now, or {@code null} when it does. */
    static @Nullable OverflowCause refusal(QueuePlan queue, Moment moment) {
        QueueLoad load = moment.load(queue.id());
        if (!queue.active() || !queue.overflow().open()) {
            return OverflowCause.CLOSED;
        }
        if (queue.maxLength() != null && load.waiting() >= queue.maxLength()) {
            return OverflowCause.MAX_LENGTH;
        }
        return queue.overflow().unstaffed(load);
    }

    /** A caller at the door who is not let in. */
    static CallStep atTheDoor(Story story, QueuePlan queue, OverflowCause cause, Place place, Set<QueueId> tried) {
        OverflowAction action = queue.overflow().on(cause);
        QueuePlan target = target(action, tried, queue, story.moment());
        if (target != null) {
            return Arrival.enter(
                    moved(story, cause, target), target, elsewhere(place, action, target, story), with(tried, queue));
        }
        if (action.type() == OverflowType.QUEUE) {
            story.fact(CallFactType.OVERFLOW_CUT, null, cause.name());
        }
        return isRedirect(action) ? redirect(story, cause, action) : message(story, queue, cause, action);
    }

    /** A caller who waits, and shall not wait on here; {@code null} when the plan says to wait on, or a chain is cut. */
    static @Nullable CallStep whileWaiting(Story story, Stay stay, OverflowCause cause) {
        CallCard card = story.card();
        Place place = card.place();
        QueuePlan queue =
                place == null ? null : story.moment().queue(place.queue().id());
        if (place == null || queue == null) {
            return null;
        }
        OverflowAction action = queue.overflow().on(cause);
        Set<QueueId> tried =
                card.visits().stream().map(Visit::queue).map(ref -> ref.id()).collect(Collectors.toSet());
        QueuePlan target = target(action, tried, queue, story.moment());
        if (target != null) {
            Audio.silence(story, stay.playback());
            moved(story, cause, target)
                    .change(before -> before.leftQueue(story.moment().now(), Outcome.OVERFLOWED));
            return Arrival.enter(story, target, elsewhere(place, action, target, story), with(tried, queue));
        }
        if (action.type() == OverflowType.WAIT_ON || action.type() == OverflowType.QUEUE) {
            return null;
        }
        if (isRedirect(action)) {
            return redirect(story, cause, action);
        }
        Audio.silence(story, stay.playback());
        return message(story, queue, cause, action);
    }

    private static @Nullable QueuePlan target(
            OverflowAction action, Set<QueueId> tried, QueuePlan from, Moment moment) {
        QueueId queue = action.queue();
        boolean open = action.type() == OverflowType.QUEUE
                && queue != null
                && !tried.contains(queue)
                && !from.id().equals(queue);
        return open ? moment.queue(queue) : null;
    }

    private static Story moved(Story story, OverflowCause cause, QueuePlan target) {
        return story.fact(CallFactType.OVERFLOWED, null, cause + " to " + target.code());
    }

    private static Place elsewhere(Place place, OverflowAction action, QueuePlan target, Story story) {
        return new Place(
                target.ref(),
                action.keepWaitingTime() ? place.waitingSince() : story.moment().now(),
                place.arrival(),
                place.priority());
    }

    private static Set<QueueId> with(Set<QueueId> tried, QueuePlan queue) {
        Set<QueueId> all = new HashSet<>(tried);
        all.add(queue.id());
        return all;
    }

    private static boolean isRedirect(OverflowAction action) {
        return (action.type() == OverflowType.EXTENSION || action.type() == OverflowType.EXTERNAL)
                && action.number() != null;
    }

    private static CallStep redirect(Story story, OverflowCause cause, OverflowAction action) {
        CallCard card = story.card();
        String number = action.number() == null ? "s" : action.number();
        String context = action.type() == OverflowType.EXTENSION ? EXTENSION_CONTEXT : EXTERNAL_CONTEXT;
        story.fact(CallFactType.OVERFLOWED, null, cause + " to " + number)
                .effect(new Continue(card.id(), card.connection(), card.channel(), context, number));
        return Leave.end(story, Outcome.REDIRECTED, EndedBy.SYSTEM, cause.name());
    }

    private static CallStep message(Story story, QueuePlan queue, OverflowCause cause, OverflowAction action) {
        String usual = cause == OverflowCause.MAX_WAIT ? Waiting.goodbyeOf(queue) : Arrival.NO_SERVICE;
        String media = action.prompt() == null ? usual : action.prompt();
        return switch (cause) {
            case MAX_WAIT -> Parting.withMessage(story, media, Outcome.TIMED_OUT, "MAX_WAIT");
            case MAX_LENGTH -> Parting.withMessage(story, media, Outcome.FAILED, "QUEUE_FULL");
            case CLOSED ->
                Parting.withMessage(story, media, Outcome.CLOSED, queue.active() ? "QUEUE_CLOSED" : "QUEUE_INACTIVE");
            case NO_AGENTS, NONE_AVAILABLE -> Parting.withMessage(story, media, Outcome.FAILED, cause.name());
        };
    }
}
