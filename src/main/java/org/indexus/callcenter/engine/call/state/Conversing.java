package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.model.Moment;

/** A state in which an agent has the caller: what Asterisk answers to buttons and to the recording is the same in all of them. */
interface Conversing extends CardHolder {

    @Override
    default CallStep on(CommandDone event, Moment moment) {
        CallStep done = Controls.done(Story.of(this, moment), event, this::with);
        if (done != null) {
            return done;
        }
        return Recordings.isAnswerToStart(card(), event.verb(), event.object())
                ? Conversation.recordingStarted(Story.of(this, moment), event.object())
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    @Override
    default CallStep on(CommandFailed event, Moment moment) {
        CallStep failed = Controls.failed(Story.of(this, moment), event, this::with);
        if (failed != null) {
            return failed;
        }
        return Recordings.isAnswerToStart(card(), event.verb(), event.object())
                ? Conversation.recordingFailed(Story.of(this, moment), event.object(), event.detail())
                        .stay(this::with)
                : CallStep.ignored(this);
    }

    @Override
    default CallStep on(RecordingFailed event, Moment moment) {
        return Recordings.isRunning(card(), event.name())
                ? Conversation.recordingFailed(Story.of(this, moment), event.name(), event.reason())
                        .stay(this::with)
                : CallStep.ignored(this);
    }
}
