package org.indexus.callcenter.engine.call;

import java.time.Instant;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.CallPhase;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Outcome;
import org.indexus.callcenter.engine.Place;
import org.indexus.callcenter.engine.QueuePlan;
import org.indexus.callcenter.engine.SetTimer;
import org.indexus.callcenter.engine.TimerKind;
import org.indexus.callcenter.engine.WelcomeMode;
import org.jspecify.annotations.Nullable;

/** How a call begins: registered, routed, welcomed, and put into its line. */
public final class Arrival {

    /** What a caller hears whom nobody can serve. */
    static final String NO_SERVICE = "sound:ss-noservice";

    private Arrival() {}

    /**
     * The first step of a call.
     *
     * @param target where it goes, or {@code null} when no route matches
     * @param note what routing wants to say in the timeline, empty for nothing
     * @param lineLength how many callers wait there already
     */
    public static CallStep begin(
            CallArrived event, @Nullable QueuePlan target, String note, int lineLength, long arrival, Moment moment) {
        CallCard card = CallCard.arriving(event.call(), event.origin(), moment.now());
        Story story = Story.of(card, moment)
                .fact(CallFactType.ARRIVED, null, event.origin().dialled());
        if (!note.isEmpty()) {
            story.fact(CallFactType.UNKNOWN_ARGUMENT, null, note);
        }
        if (!event.up()) {
            Audio.answer(story);
        }
        if (target == null) {
            return Parting.withMessage(story, NO_SERVICE, Outcome.FAILED, "NO_ROUTE");
        }
        story.fact(CallFactType.ROUTED, null, target.code());
        if (!target.active()) {
            return Parting.withMessage(story, NO_SERVICE, Outcome.CLOSED, "QUEUE_INACTIVE");
        }
        if (target.maxLength() != null && lineLength >= target.maxLength()) {
            return Parting.withMessage(story, NO_SERVICE, Outcome.FAILED, "QUEUE_FULL");
        }
        Instant since = event.origin().arrivedAt();
        return welcome(story, target, new Place(target.ref(), since, arrival, 0));
    }

    private static CallStep welcome(Story story, QueuePlan queue, Place place) {
        String media = queue.welcomePrompt();
        if (media != null && queue.welcomeMode() == WelcomeMode.FIRST) {
            return InMenu.welcoming(story.change(card -> card.routed(place)), media);
        }
        story.change(card -> card.routed(place));
        String playback = null;
        if (media == null) {
            Audio.startMusic(story);
        } else {
            playback = Audio.nextPlayback(story.card());
            Audio.play(story, CallFactType.WELCOME_STARTED, playback, media);
        }
        return joinLine(story, place, place.waitingSince(), Stay.hearing(playback));
    }

    /** Takes the place in the line; from here on the caller waits, and the figures count. */
    static CallStep joinLine(Story story, Place place, Instant entered, Stay stay) {
        story.change(card -> card.queued(place, entered))
                .fact(CallFactType.QUEUED, null, place.queue().code());
        watchLongestWait(story);
        Stay first = Steps.refresh(story, stay);
        return story.to(CallPhase.WAITING, card -> new Waiting(card, first));
    }

    static Story watchLongestWait(Story story) {
        CallCard card = story.card();
        Place place = card.place();
        QueuePlan queue =
                place == null ? null : story.moment().queue(place.queue().id());
        if (place == null || queue == null || queue.maxWait() == null) {
            return story;
        }
        Instant end = card.enteredAt().plus(queue.maxWait());
        return story.effect(new SetTimer(
                card.id().value(), TimerKind.MAX_WAIT, card.visits().size(), end));
    }
}
