package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Service;
import org.jspecify.annotations.Nullable;

/** A state in which an agent has the caller: what Asterisk answers to buttons and to the recording is the same in all of them. */
interface Conversing extends CardHolder {

    @Override
    default CallStep on(CommandDone event, Moment moment) {
        CallStep done = Controls.done(CallStepBuilder.of(this, moment), event, this::with);
        if (done != null) {
            return done;
        }
        if (Recordings.isAnswerToStart(card(), event.verb(), event.object())) {
            return Conversation.recordingStarted(CallStepBuilder.of(this, moment), event.object())
                    .stay(this::with);
        }
        return isTogetherAgain(event)
                ? Recordings.beginLater(CallStepBuilder.of(this, moment), event.object())
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    /** In another bridge, where the recording goes on. */
    private boolean isTogetherAgain(CommandDone event) {
        Service service = card().service();
        boolean wanted = card().recording().isWanted() && !card().recording().isAsked();
        return wanted
                && event.verb() == Verb.JOIN
                && service != null
                && event.object().equals(service.bridge());
    }

    @Override
    default CallStep on(CommandFailed event, Moment moment) {
        CallStep failed = Controls.failed(CallStepBuilder.of(this, moment), event, this::with);
        if (failed != null) {
            return failed;
        }
        return Recordings.isAnswerToStart(card(), event.verb(), event.object())
                ? Conversation.recordingFailed(CallStepBuilder.of(this, moment), event.object(), event.detail())
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    @Override
    default CallStep on(RecordingFailed event, Moment moment) {
        return told(Recordings.failed(this, event, moment));
    }

    @Override
    default CallStep on(RecordingFinished event, Moment moment) {
        return told(Recordings.finished(this, event, moment));
    }

    private CallStep told(@Nullable CallStepBuilder news) {
        if (news == null) {
            return CallStep.ignored(this);
        }
        Conversation.tellAgent(news, card().phase());
        return news.stay(this::with);
    }
}
