package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Service;

/**
 * A phone in the conversation pressed hold. Everything but the way back ends the hold and goes on as {@link Talking}.
 *
 * <pre>
 * Held -- phone goes on          --> Talking
 *      -- either side hangs up   --> Ended (answered)
 * </pre>
 */
record Held(CallCard card, Instant since) implements CallState {

    @Override
    public CallStep on(PhoneUnheld event, Moment moment) {
        Story story = Story.of(this, moment).change(before -> counted(before, moment));
        story.fact(CallFactType.UNHELD, card.agent(), "");
        Conversation.tellAgent(story, CallPhase.TALKING);
        return story.to(CallPhase.TALKING, Talking::new);
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        return talking(moment).on(event, moment);
    }

    @Override
    public CallStep on(LegEnded event, Moment moment) {
        return talking(moment).on(event, moment);
    }

    @Override
    public CallStep on(LegReplaced event, Moment moment) {
        return talking(moment).on(event, moment);
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        CallStep step = talking(moment).on(event, moment);
        return step.ignored() ? CallStep.refused(this, step.verdict()) : step;
    }

    @Override
    public CallStep on(CommandDone event, Moment moment) {
        if (!Recordings.isAnswerToStart(card, event.verb(), event.object())) {
            return CallStep.ignored(this);
        }
        return Conversation.recordingStarted(Story.of(this, moment), event.object())
                .stay(told -> new Held(told, since));
    }

    @Override
    public CallStep on(RecordingFailed event, Moment moment) {
        if (!Recordings.isRunning(card, event.name())) {
            return CallStep.ignored(this);
        }
        return Conversation.recordingFailed(Story.of(this, moment), event.name(), event.reason())
                .stay(told -> new Held(told, since));
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment).stay(known -> new Held(known, since));
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        CallStep step = talking(moment).on(event, moment);
        return step.ignored() ? CallStep.ignored(this) : step;
    }

    private Talking talking(Moment moment) {
        return new Talking(counted(card, moment));
    }

    private CallCard counted(CallCard before, Moment moment) {
        Service service = before.service();
        return service == null ? before : before.servedBy(service.heldFor(Duration.between(since, moment.now())));
    }
}
