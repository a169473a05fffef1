package org.indexus.callcenter.engine.call.state;

import java.time.Instant;
import java.util.Set;
import org.indexus.callcenter.engine.call.Announcements;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Hearing;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Steps;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.WaitEstimate;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.Entrance;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;

/** How a call begins: registered, routed, welcomed, and put into its line. */
public final class Arrival {

    /** What a caller hears whom nobody can serve. */
    public static final String NO_SERVICE = "sound:ss-noservice";

    private static final String BY_ROUTE = "ROUTE";

    private Arrival() {}

    /**
     * The first step of a call.
     *
     * @param entrance where it goes, and what routing wants to say in the timeline
     * @param arrival the number of the arrival on this floor
     */
    public static CallStep begin(CallArrived event, Entrance entrance, long arrival, Moment moment) {
        CallCard card = CallCard.arriving(event.call(), event.origin(), arrival, moment.now());
        CallStepBuilder builder = CallStepBuilder.of(card, moment)
                .fact(CallFactType.ARRIVED, null, event.origin().dialled());
        if (!event.up()) {
            Audio.answer(builder);
        }
        return goTo(builder, entrance);
    }

    /** Where the number or the dialplan leads. */
    static CallStep goTo(CallStepBuilder builder, Entrance entrance) {
        if (!entrance.unknown().isEmpty()) {
            builder.fact(CallFactType.UNKNOWN_ARGUMENT, null, entrance.unknown());
        }
        if (entrance.route() != null) {
            return CallRouter.by(builder, entrance.route(), BY_ROUTE);
        }
        Destination named = entrance.named();
        if (named == null) {
            return PlayingFinalMessage.withMessage(builder, NO_SERVICE, Outcome.FAILED, "NO_ROUTE");
        }
        builder.fact(CallFactType.ROUTED, null, CallRouter.name(named, builder.moment()));
        return CallRouter.to(builder, named, BY_ROUTE);
    }

    /**
     * Lets the caller into a queue, or sends the caller where that queue sends those whom it does not let in.
     *
     * @param tried queues that the call was in, or was turned away from
     */
    static CallStep enter(CallStepBuilder builder, QueuePlan queue, Place place, Set<QueueId> tried) {
        OverflowCause refusal = Overflow.refusal(queue, builder.moment());
        if (refusal != null) {
            return Overflow.atTheDoor(builder, queue, refusal, place, tried);
        }
        Place own = builder.card().visits().isEmpty() ? samePlace(builder, queue, place) : place;
        return letIn(builder, queue, own, CallRouter.since(builder));
    }

    /** Past the door; where the queue records, the caller is told so first. */
    static CallStep letIn(CallStepBuilder builder, QueuePlan queue, Place place, Instant entered) {
        String announcement = Recordings.decide(builder, queue);
        return announcement == null
                ? admit(builder, queue, place, entered)
                : HearingNotice.begin(builder.change(card -> card.routed(place)), announcement);
    }

    /** Who was cut off a moment ago has the place of before. */
    private static Place samePlace(CallStepBuilder builder, QueuePlan queue, Place place) {
        Instant former =
                builder.moment().formerPlace(queue, builder.card().origin().number());
        if (former == null) {
            return place;
        }
        builder.fact(CallFactType.PLACE_RESTORED, null, former.toString());
        return new Place(place.queue(), former, place.arrival(), place.priority());
    }

    /** @param entered when a caller who is in no visit yet came to this queue */
    static CallStep admit(CallStepBuilder builder, QueuePlan queue, Place place, Instant entered) {
        if (builder.card().visits().isEmpty()) {
            return welcome(builder, queue, place, entered);
        }
        Audio.startMusic(builder.change(card -> card.routed(place)));
        return joinLine(builder, place, builder.moment().now(), WaitState.QUIET);
    }

    private static CallStep welcome(CallStepBuilder builder, QueuePlan queue, Place place, Instant entered) {
        String media = queue.welcomePrompt();
        if (media != null && isHeardFirst(queue)) {
            return Welcomed.welcoming(builder.change(card -> card.routed(place)), media);
        }
        builder.change(card -> card.routed(place));
        Hearing hearing = Hearing.MUSIC;
        if (media == null) {
            Audio.startMusic(builder);
        } else {
            hearing = Audio.welcome(builder, media);
        }
        return joinLine(builder, place, entered, WaitState.hearing(hearing));
    }

    static boolean isHeardFirst(QueuePlan queue) {
        return queue.welcomePrompt() != null && queue.welcomeMode() == WelcomeMode.FIRST;
    }

    /**
     * Takes the place in the line; from here on the caller waits, and the figures count. The place stays what it was before
     * something was heard first: the order of callers is that of their calls.
     */
    static CallStep joinLine(CallStepBuilder builder, Place place, Instant entered, WaitState stay) {
        CallClass callers = stay.classOf(builder.card(), place.queue().id());
        WaitEstimate outlook = builder.moment().outlook(builder.card().id(), place, callers);
        builder.change(card -> card.queued(place, entered, outlook == null ? null : outlook.expectedWait()))
                .fact(CallFactType.QUEUED, null, place.queue().code());
        WaitState begun = stay.since(builder.moment().now());
        watchLongestWait(builder, begun);
        WaitState first = Announcements.watch(builder, Steps.refresh(builder, begun));
        return builder.to(CallPhase.WAITING, card -> new Waiting(card, first));
    }

    /** Sets the timer for the end of the queue's longest wait, as its plan is now. */
    static CallStepBuilder watchLongestWait(CallStepBuilder builder, WaitState stay) {
        CallCard card = builder.card();
        Place place = card.place();
        QueuePlan queue =
                place == null ? null : builder.moment().queue(place.queue().id());
        if (place == null || queue == null || queue.maxWait() == null) {
            return builder;
        }
        Instant end = stay.since().plus(queue.maxWait());
        return builder.effect(new SetTimer(
                card.id().value(), TimerKind.MAX_WAIT, card.visits().size(), end));
    }
}
