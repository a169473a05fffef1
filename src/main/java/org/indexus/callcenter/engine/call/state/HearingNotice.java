package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.QueueChanged;
import org.indexus.callcenter.engine.event.call.QueueGone;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * The caller hears that the call will be recorded, before anything else of the queue. Who could not be told is not recorded.
 *
 * <pre>
 * HearingNotice -- heard, or cannot be told --> InMenu (welcome FIRST) or Waiting
 *               -- caller hung up           --> Ended (abandoned)
 *               -- supervisor ends          --> Ended (failed)
 * </pre>
 *
 * @param playback empty after a restart, until the notice is read again
 * @param deadline the generation of the timer by which it is over
 */
record HearingNotice(CallCard card, String playback, long deadline) implements Unattended {

    static CallStep begin(CallStepBuilder builder, String media) {
        String playback = Audio.nextPlayback(builder.card());
        Audio.play(builder, CallFactType.RECORDING_ANNOUNCED, playback, media);
        long deadline = Audio.deadline(builder, Limits.MESSAGE);
        return builder.to(CallPhase.IN_MENU, card -> new HearingNotice(card, playback, deadline));
    }

    /** After a restart: the notice is read again as soon as Asterisk says that the caller is there. */
    static CallStep remembered(CallStepBuilder builder) {
        long deadline = Audio.deadline(builder, Limits.MESSAGE);
        return builder.stay(card -> new HearingNotice(card, "", deadline));
    }

    @Override
    public CallStage stage() {
        return CallStage.HEARING_NOTICE;
    }

    @Override
    public HearingNotice with(CallCard card) {
        return new HearingNotice(card, playback, deadline);
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        if (!event.playback().equals(playback)) {
            return CallStep.ignored(this);
        }
        return event.failed() ? untold(moment) : goOn(CallStepBuilder.of(this, moment), queue(moment));
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        boolean mine = event.verb() == Verb.PLAY && event.object().equals(playback);
        // without an answer the line may be broken: then the notice is read again, at the latest the deadline ends it
        return mine && event.failure() != Failure.UNKNOWN ? untold(moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        boolean due = event.kind() == TimerKind.MESSAGE && event.generation() == deadline;
        return due ? untold(moment) : CallStep.ignored(this);
    }

    /** Nobody knows how much of it was heard before the line broke: it is read from the beginning. */
    @Override
    public CallStep on(CallFound event, Moment moment) {
        if (!event.remains().callerThere()) {
            return Leave.abandoned(CallStepBuilder.of(this, moment), CallFound.LOST);
        }
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        if (!event.remains().callerUp()) {
            Audio.answer(builder);
        }
        Audio.silence(builder, playback.isEmpty() ? null : playback);
        QueuePlan queue = queue(moment);
        String media = queue == null ? null : queue.record().announcement();
        return media == null ? goOn(builder, queue) : begin(builder, media);
    }

    @Override
    public CallStep on(QueueChanged event, Moment moment) {
        return Replanned.note(CallStepBuilder.of(this, moment)).stay(this::with);
    }

    @Override
    public CallStep on(QueueGone event, Moment moment) {
        return QueueDeletion.leave(
                CallStepBuilder.of(this, moment), playback.isEmpty() ? null : playback, event.plan());
    }

    private CallStep untold(Moment moment) {
        CallStepBuilder builder = Recordings.untold(CallStepBuilder.of(this, moment));
        return goOn(builder, queue(moment));
    }

    private CallStep goOn(CallStepBuilder builder, @Nullable QueuePlan queue) {
        Place place = card.place();
        if (place == null || queue == null) {
            return QueueDeletion.leave(builder, null, queue);
        }
        return Arrival.admit(builder, queue, place, builder.moment().now());
    }

    private @Nullable QueuePlan queue(Moment moment) {
        Place place = card.place();
        return place == null ? null : moment.queue(place.queue().id());
    }
}
