package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.WrapUpOver;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;

/**
 * The call is over. It stays on the floor until Asterisk has said that each recording is there and the agent has done the
 * work after it; then {@link #isSettled()} and the floor forgets it.
 *
 * @param asked how often we have asked for the recordings
 */
public record Ended(CallCard card, boolean wrapUpOpen, int asked) implements CardHolder {

    public boolean isSettled() {
        return !wrapUpOpen && !card.isRecordingOwed();
    }

    @Override
    public Ended with(CallCard card) {
        return new Ended(card, wrapUpOpen, asked);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        boolean due = event.kind() == TimerKind.RECORDING && event.generation() == asked && card.isRecordingOwed();
        return due ? ask(moment) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return card.isRecordingOwed() ? ask(moment) : CallStep.ignored(this);
    }

    private CallStep ask(Moment moment) {
        CallStepBuilder builder = Recordings.ask(CallStepBuilder.of(this, moment));
        return Recordings.askLater(builder, asked + 1).stay(told -> new Ended(told, wrapUpOpen, asked + 1));
    }

    @Override
    public CallStep on(WrapUpOver event, Moment moment) {
        if (!wrapUpOpen) {
            return CallStep.ignored(this);
        }
        return CallStepBuilder.of(this, moment)
                .change(before -> before.wrappedUp(event.agent(), event.took()))
                .fact(CallFactType.WRAP_UP_ENDED, card.agentNamed(event.agent()), "")
                .stay(told -> new Ended(told, moment.isWrappedUp(card.id()), asked));
    }
}
