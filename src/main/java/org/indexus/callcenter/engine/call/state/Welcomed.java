package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.QueueChanged;
import org.indexus.callcenter.engine.event.call.QueueGone;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Place;

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

    static CallStep welcoming(CallStepBuilder builder, String media) {
        String playback = Audio.nextPlayback(builder.card());
        Audio.play(builder, CallFactType.WELCOME_STARTED, playback, media);
        long deadline = Audio.deadline(builder, Limits.MESSAGE);
        return builder.to(CallPhase.IN_MENU, card -> new Welcomed(card, playback, deadline));
    }

    @Override
    public CallStage stage() {
        return CallStage.WELCOMED;
    }

    @Override
    public Welcomed with(CallCard card) {
        return new Welcomed(card, playback, deadline);
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(playback) ? joinLine(CallStepBuilder.of(this, moment)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        boolean due = event.kind() == TimerKind.MESSAGE && event.generation() == deadline;
        return due ? joinLine(CallStepBuilder.of(this, moment)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        boolean mine = event.verb() == Verb.PLAY && event.object().equals(playback);
        return mine ? joinLine(Audio.unheard(CallStepBuilder.of(this, moment), event)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return event.remains().callerThere()
                ? joinLine(CallStepBuilder.of(this, moment))
                : Leave.abandoned(CallStepBuilder.of(this, moment), CallFound.LOST);
    }

    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        return Replanned.note(CallStepBuilder.of(this, moment)).stay(this::with);
    }

    @Override
    public CallStep on(QueueGone event, Moment moment) {
        return QueueDeletion.leave(CallStepBuilder.of(this, moment), playback, event.plan());
    }

    private CallStep joinLine(CallStepBuilder builder) {
        Place place = card.place();
        if (place == null) {
            return CallStep.ignored(this);
        }
        builder.fact(CallFactType.WELCOME_ENDED);
        if (Waiting.isQueueGone(builder)) {
            return QueueDeletion.leave(builder, null, null);
        }
        Audio.startMusic(builder);
        return Arrival.joinLine(builder, place, builder.moment().now(), WaitState.QUIET);
    }
}
