package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.event.call.WrapUpOver;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Service;

/**
 * The call is over. It stays on the floor until Asterisk has said that the recording is there and the agent has done the
 * work after it; then {@link #isSettled()} and the floor forgets it.
 *
 * @param asked how often we have asked for the recording
 */
public record Ended(CallCard card, boolean wrapUpOpen, int asked) implements CardHolder {

    public boolean isSettled() {
        return !wrapUpOpen && !card.recording().isOpen();
    }

    @Override
    public Ended with(CallCard card) {
        return new Ended(card, wrapUpOpen, asked);
    }

    @Override
    public CallStep on(RecordingFinished event, Moment moment) {
        if (!isAwaited(event.name())) {
            return CallStep.ignored(this);
        }
        return Story.of(this, moment)
                .change(before -> before.recorded(before.recording().stored(event.seconds())))
                .fact(CallFactType.RECORDING_STORED, null, event.name())
                .stay(this::with);
    }

    @Override
    public CallStep on(RecordingFailed event, Moment moment) {
        if (!isAwaited(event.name())) {
            return CallStep.ignored(this);
        }
        return Story.of(this, moment)
                .change(before -> before.recorded(before.recording().to(Recording.State.FAILED)))
                .fact(CallFactType.RECORDING_FAILED, null, event.reason())
                .stay(this::with);
    }

    /** An earlier conversation's recording may come late, too. */
    private boolean isAwaited(String name) {
        return card.recording().isOpen() && name.equals(card.recording().name());
    }

    /** The recording began in the same instant in which the call ended. */
    @Override
    public CallStep on(CommandDone event, Moment moment) {
        Service service = card.service();
        boolean late = Recordings.isAnswerToStart(card, event.verb(), event.object());
        if (!late || service == null || service.bridge() == null) {
            return CallStep.ignored(this);
        }
        Recording begun = new Recording(Recording.State.RECORDING, event.object(), 0);
        Story story = Story.of(this, moment).change(before -> before.recorded(begun));
        Recordings.stop(story, service.bridge(), begun);
        return story.stay(this::with);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        boolean due = event.kind() == TimerKind.RECORDING
                && event.generation() == asked
                && card.recording().isOpen();
        return due ? ask(moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return card.recording().isOpen() ? ask(moment) : CallStep.ignored(this);
    }

    private CallStep ask(Moment moment) {
        Story story = Recordings.ask(Story.of(this, moment));
        return Recordings.askLater(story, asked + 1).stay(told -> new Ended(told, wrapUpOpen, asked + 1));
    }

    @Override
    public CallStep on(WrapUpOver event, Moment moment) {
        if (!wrapUpOpen) {
            return CallStep.ignored(this);
        }
        return Story.of(this, moment)
                .change(before -> before.wrappedUp(event.agent(), event.took()))
                .fact(CallFactType.WRAP_UP_ENDED, card.agentNamed(event.agent()), "")
                .stay(told -> new Ended(told, moment.isWrappedUp(card.id()), asked));
    }
}
