package org.indexus.callcenter.engine.call;

import java.time.Duration;
import org.indexus.callcenter.engine.AgentRef;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.CallPhase;
import org.indexus.callcenter.engine.EndedBy;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Recording;
import org.indexus.callcenter.engine.Service;
import org.indexus.callcenter.engine.Verdict;

/**
 * The agent's phone sent the caller on by itself (REFER). The call stays answered and recorded until it ends; the agent has
 * left it. The channel that took the agent's place is adopted as the leg.
 *
 * <pre>
 * Transferred -- either side hangs up --> Ended (answered)
 * </pre>
 *
 * @param wrapUpOpen whether the agent still works on it
 */
record Transferred(CallCard card, boolean wrapUpOpen) implements CallState {

    static CallStep begin(Story story, String replacement) {
        Service service = story.card().service();
        AgentRef agent = story.card().agent();
        story.fact(CallFactType.TRANSFERRED, agent, replacement);
        Duration wrapUp = agent == null ? Duration.ZERO : Conversation.releaseAgent(story, agent, EndedBy.AGENT);
        if (service != null) {
            // The phone has no part in the call any more; one that does not hang up by itself would stay connected to
            // nobody.
            Leave.hangUpLeg(story, service.agent(), service.leg());
            story.change(card -> card.servedBy(service.handedTo(replacement)));
        }
        return story.to(CallPhase.TALKING, card -> new Transferred(card, !wrapUp.isZero()));
    }

    @Override
    public CallStep on(CallerHungUp event, Moment moment) {
        if (Conversation.isCaller(card, event.channel())) {
            return Conversation.endWithoutAgent(Story.of(this, moment), EndedBy.CALLER, event.cause(), wrapUpOpen);
        }
        return Conversation.isLeg(card, event.channel())
                ? Conversation.endWithoutAgent(Story.of(this, moment), EndedBy.AGENT, "TRANSFERRED", wrapUpOpen)
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(HangUpRequested event, Moment moment) {
        if (!event.by().supervisor()) {
            return CallStep.refused(this, Verdict.NOT_YOURS);
        }
        Story story = Supervisors.note(Story.of(this, moment), event.by(), "HANG_UP");
        return Conversation.endWithoutAgent(story, EndedBy.SYSTEM, "ENDED_BY_SUPERVISOR", wrapUpOpen);
    }

    @Override
    public CallStep on(WrapUpOver event, Moment moment) {
        return Story.of(this, moment)
                .change(before -> before.wrappedUp(event.took()))
                .fact(CallFactType.WRAP_UP_ENDED, card.agent(), "")
                .stay(told -> new Transferred(told, false));
    }

    @Override
    public CallStep on(CommandDone event, Moment moment) {
        if (!Recordings.isAnswerToStart(card, event.verb(), event.object())) {
            return CallStep.ignored(this);
        }
        return Story.of(this, moment)
                .change(before -> before.recorded(new Recording(Recording.State.RECORDING, event.object(), 0)))
                .fact(CallFactType.RECORDING_STARTED, null, event.object())
                .stay(told -> new Transferred(told, wrapUpOpen));
    }

    @Override
    public CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment).stay(known -> new Transferred(known, wrapUpOpen));
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        return event.remains().callerThere()
                ? CallStep.ignored(this)
                : Conversation.endWithoutAgent(Story.of(this, moment), EndedBy.CALLER, CallFound.LOST, wrapUpOpen);
    }
}
