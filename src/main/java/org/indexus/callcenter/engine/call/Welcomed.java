package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.CallPhase;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Place;
import org.indexus.callcenter.engine.TimerKind;
import org.indexus.callcenter.engine.Verb;

/**
 * The caller hears something that must be heard first, and stands in no line yet.
 *
 * <pre>
 * Welcomed -- welcome over    --> Waiting
 *          -- caller hung up  --> Ended (abandoned, no queue)
 *          -- supervisor ends --> Ended (failed)
 * </pre>
 */
record Welcomed(CallCard card, String playback, long deadline) implements Unattended {

    static CallStep welcoming(Story story, String media) {
        String playback = Audio.nextPlayback(story.card());
        Audio.play(story, CallFactType.WELCOME_STARTED, playback, media);
        long deadline = Audio.deadline(story, Limits.MESSAGE);
        return story.to(CallPhase.IN_MENU, card -> new Welcomed(card, playback, deadline));
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(playback) ? joinLine(Story.of(this, moment)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        boolean due = event.kind() == TimerKind.MESSAGE && event.generation() == deadline;
        return due ? joinLine(Story.of(this, moment)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        boolean mine = event.verb() == Verb.PLAY && event.object().equals(playback);
        return mine ? joinLine(Audio.unheard(Story.of(this, moment), event)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment).stay(known -> new Welcomed(known, playback, deadline));
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return event.remains().callerThere()
                ? joinLine(Story.of(this, moment))
                : Leave.abandoned(Story.of(this, moment), CallFound.LOST);
    }

    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        return Replanned.note(Story.of(this, moment)).stay(told -> new Welcomed(told, playback, deadline));
    }

    @Override
    public CallStep on(QueueGone event, Moment moment) {
        return QueueDeletion.leave(Story.of(this, moment), playback, event.plan());
    }

    private CallStep joinLine(Story story) {
        Place place = card.place();
        if (place == null) {
            return CallStep.ignored(this);
        }
        story.fact(CallFactType.WELCOME_ENDED);
        if (Waiting.isQueueGone(story)) {
            return QueueDeletion.leave(story, null, null);
        }
        Audio.startMusic(story);
        return Arrival.joinLine(story, place, story.moment().now(), Stay.QUIET);
    }
}
