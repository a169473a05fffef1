package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.CallPhase;
import org.indexus.callcenter.engine.EndedBy;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Outcome;
import org.indexus.callcenter.engine.SetTimer;
import org.indexus.callcenter.engine.TimerKind;
import org.indexus.callcenter.engine.Verb;
import org.indexus.callcenter.engine.Verdict;

/**
 * A last message is spoken; how the call ends is decided already.
 *
 * <pre>
 * Parting -- message over, or never told  --> Ended (hung up by us)
 *         -- caller hung up               --> Ended (the same outcome)
 * </pre>
 *
 * @param deadline the generation of the timer by which the message is over
 */
record Parting(CallCard card, String playback, long deadline, Outcome outcome, String cause) implements CallState {

    static CallStep withMessage(Story story, String media, Outcome outcome, String cause) {
        String playback = Audio.nextPlayback(story.card());
        story.change(card -> card.servedBy(null).leftQueue(story.moment().now(), outcome));
        Audio.play(story, CallFactType.MESSAGE_STARTED, playback, media);
        story.effect(deadline(story));
        return story.to(CallPhase.IN_MENU, card -> new Parting(card, playback, card.seq(), outcome, cause));
    }

    private static SetTimer deadline(Story story) {
        long generation = story.card().seq();
        return new SetTimer(
                story.card().id().value(),
                TimerKind.MESSAGE,
                generation,
                story.moment().now().plus(Limits.MESSAGE));
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(playback) ? hangUp(moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return event.verb() == Verb.PLAY && event.object().equals(playback) ? hangUp(moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        return event.kind() == TimerKind.MESSAGE && event.generation() == deadline
                ? hangUp(moment)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return Leave.end(Story.of(this, moment), outcome, EndedBy.CALLER, cause);
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        return event.by().supervisor() ? hangUp(moment) : CallStep.refused(this, Verdict.NOT_YOURS);
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment)
                .stay(known -> new Parting(known, playback, deadline, outcome, cause));
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return event.remains().callerThere()
                ? hangUp(moment)
                : Leave.end(Story.of(this, moment), outcome, EndedBy.CALLER, CallFound.LOST);
    }

    private CallStep hangUp(Moment moment) {
        return Leave.dismissed(Story.of(this, moment), outcome, cause);
    }
}
