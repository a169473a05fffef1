package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.effect.ChannelCommand.Continue;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.LegCommand.HangUp;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/** The ways out of a call that was not answered. */
final class Leave {

    private Leave() {}

    /** The caller is gone; the queue's limit decides whether it counts as a short abandon. */
    static CallStep abandoned(Story story, String cause) {
        return end(story, abandonment(story), EndedBy.CALLER, cause);
    }

    /** The caller is gone after an agent had accepted: always a full abandon. */
    static CallStep abandonedAtTheDoor(Story story, String cause) {
        return end(story, Outcome.ABANDONED, EndedBy.CALLER, cause);
    }

    /** We hang up on the caller: a supervisor's wish, or there is nothing left to say. */
    static CallStep dismissed(Story story, Outcome outcome, String cause) {
        hangUpCaller(story);
        return end(story, outcome, EndedBy.SYSTEM, cause);
    }

    /** Nobody here can serve the call: the dialplan shall keep the caller. */
    static CallStep toFallback(Story story, String cause) {
        CallCard card = story.card();
        if (card.origin().isOutbound()) {
            return dismissed(story, Outcome.FAILED, cause); // who was called by us waits for nothing here
        }
        String extension = card.queue() == null ? "s" : card.queue().code();
        story.effect(new Continue(card.id(), card.connection(), card.channel(), Rescue.FALLBACK_CONTEXT, extension));
        return end(story, Outcome.FAILED, EndedBy.SYSTEM, cause);
    }

    static Story hangUpCaller(Story story) {
        CallCard card = story.card();
        return story.effect(new HangUp(card.id(), card.connection(), card.channel(), HangUpReason.NORMAL, null));
    }

    static Story hangUpLeg(Story story, AgentRef agent, String leg) {
        return hangUpLeg(story, agent, leg, HangUpReason.NORMAL);
    }

    static Story hangUpLeg(Story story, AgentRef agent, String leg, HangUpReason reason) {
        CallCard card = story.card();
        return story.effect(new HangUp(card.id(), card.connection(), leg, reason, agent.id()));
    }

    static CallStep end(Story story, Outcome outcome, EndedBy by, @Nullable String cause) {
        // whoever has talked to an agent was answered, whatever became of a later visit
        Outcome whole = story.card().wasAnswered() ? Outcome.ANSWERED : outcome;
        Ending ending = new Ending(story.moment().now(), whole, inFact(story, by, cause), blankToNull(cause));
        story.change(card -> card.leftQueue(ending.at(), outcome).ended(ending))
                .fact(CallFactType.ENDED, story.card().agent(), whole.name());
        Recordings.askIfOwed(story);
        boolean wrapUpOpen = story.isWrappedUp();
        return story.to(CallPhase.ENDED, card -> new Ended(card, wrapUpOpen, 0));
    }

    private static Outcome abandonment(Story story) {
        CallCard card = story.card();
        if (card.queue() == null) {
            return Outcome.ABANDONED;
        }
        QueuePlan queue = story.moment().queue(card.queue().id());
        Duration waited = card.waitedUntil(story.moment().now());
        boolean isShort = queue != null && waited.compareTo(queue.shortAbandon()) < 0;
        return isShort ? Outcome.SHORT_ABANDONED : Outcome.ABANDONED;
    }

    /** Nobody hung up on a call that died with its Asterisk server. */
    static EndedBy inFact(Story story, EndedBy by, @Nullable String cause) {
        CallCard card = story.card();
        boolean died = CallerHungUp.ASTERISK_STOPPED.equals(cause)
                || (CallFound.LOST.equals(cause)
                        && story.moment()
                                .startedAfter(card.connection(), card.origin().arrivedAt()));
        return died ? EndedBy.SYSTEM : by;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
