package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.CallStage;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.FinalMessage;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * A last message is spoken; how the call ends is decided already. While the line to Asterisk is broken the caller is kept,
 * and hears the message from its beginning when it is back.
 *
 * <pre>
 * PlayingFinalMessage -- message over, or cannot be told  --> Ended (hung up by us)
 *                     -- caller hung up                   --> Ended (the same outcome)
 * </pre>
 *
 * @param media the message, as Asterisk names it
 * @param deadline the generation of the timer by which the message is over
 */
record PlayingFinalMessage(CallCard card, String media, String playback, long deadline, Outcome outcome, String cause)
        implements CardHolder {

    /** What is said where nothing else is configured. */
    static final String GOODBYE = "sound:vm-goodbye";

    static CallStep withMessage(CallStepBuilder builder, String media, Outcome outcome, String cause) {
        builder.change(card -> card.servedBy(null)
                .leftQueue(builder.moment().now(), outcome)
                .travelled(card.journey().endingWith(new FinalMessage(media, outcome, cause))));
        return say(builder, media, outcome, cause);
    }

    private static CallStep say(CallStepBuilder builder, String media, Outcome outcome, String cause) {
        String playback = Audio.nextPlayback(builder.card());
        Audio.play(builder, CallFactType.MESSAGE_STARTED, playback, media);
        long deadline = Audio.deadline(builder, Limits.MESSAGE);
        return builder.to(
                CallPhase.IN_MENU, card -> new PlayingFinalMessage(card, media, playback, deadline, outcome, cause));
    }

    @Override
    public CallStage stage() {
        return CallStage.PLAYING_FINAL_MESSAGE;
    }

    @Override
    public PlayingFinalMessage with(CallCard card) {
        return new PlayingFinalMessage(card, media, playback, deadline, outcome, cause);
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(playback) ? hangUp(moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        boolean mine = event.verb() == Verb.PLAY && event.object().equals(playback);
        // without an answer the line may be broken: then the message is told again, at the latest the deadline ends it
        return mine && event.failure() != Failure.UNKNOWN
                ? Leave.dismissed(Audio.unheard(CallStepBuilder.of(this, moment), event), outcome, cause)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        if (event.kind() != TimerKind.MESSAGE || event.generation() != deadline) {
            return CallStep.ignored(this);
        }
        return moment.isConnected(card.connection()) ? hangUp(moment) : waitOn(moment);
    }

    private CallStep waitOn(Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        long next = Audio.deadline(builder, Limits.MESSAGE);
        return builder.stay(told -> new PlayingFinalMessage(told, media, playback, next, outcome, cause));
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return Leave.end(CallStepBuilder.of(this, moment), outcome, EndedBy.CALLER, cause);
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        return event.by().supervisor() ? hangUp(moment) : CallStep.refused(this, Verdict.NOT_YOURS);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return event.remains().callerThere()
                ? say(CallStepBuilder.of(this, moment), media, outcome, cause)
                : Leave.end(CallStepBuilder.of(this, moment), outcome, EndedBy.CALLER, CallFound.LOST);
    }

    private CallStep hangUp(Moment moment) {
        return Leave.dismissed(CallStepBuilder.of(this, moment), outcome, cause);
    }
}
