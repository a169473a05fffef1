package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Recordings;
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
    static CallStep abandoned(CallStepBuilder builder, String cause) {
        return end(builder, abandonment(builder), EndedBy.CALLER, cause);
    }

    /** The caller is gone after an agent had accepted: always a full abandon. */
    static CallStep abandonedAtTheDoor(CallStepBuilder builder, String cause) {
        return end(builder, Outcome.ABANDONED, EndedBy.CALLER, cause);
    }

    /** We hang up on the caller: a supervisor's wish, or there is nothing left to say. */
    static CallStep dismissed(CallStepBuilder builder, Outcome outcome, String cause) {
        hangUpCaller(builder);
        return end(builder, outcome, EndedBy.SYSTEM, cause);
    }

    /** Nobody here can serve the call: the dialplan shall keep the caller. */
    static CallStep toFallback(CallStepBuilder builder, String cause) {
        CallCard card = builder.card();
        if (card.origin().isOutbound()) {
            return dismissed(builder, Outcome.FAILED, cause); // who was called by us waits for nothing here
        }
        String extension = card.queue() == null ? "s" : card.queue().code();
        builder.effect(new Continue(card.id(), card.connection(), card.channel(), Rescue.FALLBACK_CONTEXT, extension));
        return end(builder, Outcome.FAILED, EndedBy.SYSTEM, cause);
    }

    static CallStepBuilder hangUpCaller(CallStepBuilder builder) {
        CallCard card = builder.card();
        return builder.effect(new HangUp(card.id(), card.connection(), card.channel(), HangUpReason.NORMAL, null));
    }

    static CallStepBuilder hangUpLeg(CallStepBuilder builder, AgentRef agent, String leg) {
        return hangUpLeg(builder, agent, leg, HangUpReason.NORMAL);
    }

    static CallStepBuilder hangUpLeg(CallStepBuilder builder, AgentRef agent, String leg, HangUpReason reason) {
        CallCard card = builder.card();
        return builder.effect(new HangUp(card.id(), card.connection(), leg, reason, agent.id()));
    }

    static CallStep end(CallStepBuilder builder, Outcome outcome, EndedBy by, @Nullable String cause) {
        // whoever has talked to an agent was answered, whatever became of a later visit
        Outcome whole = builder.card().wasAnswered() ? Outcome.ANSWERED : outcome;
        Ending ending = new Ending(builder.moment().now(), whole, inFact(builder, by, cause), blankToNull(cause));
        builder.change(card -> card.leftQueue(ending.at(), outcome).ended(ending))
                .fact(CallFactType.ENDED, builder.card().agent(), whole.name());
        Recordings.askIfOwed(builder);
        boolean wrapUpOpen = builder.isWrappedUp();
        return builder.to(CallPhase.ENDED, card -> new Ended(card, wrapUpOpen, 0));
    }

    private static Outcome abandonment(CallStepBuilder builder) {
        CallCard card = builder.card();
        if (card.queue() == null) {
            return Outcome.ABANDONED;
        }
        QueuePlan queue = builder.moment().queue(card.queue().id());
        Duration waited = card.waitedUntil(builder.moment().now());
        boolean isShort = queue != null && waited.compareTo(queue.shortAbandon()) < 0;
        return isShort ? Outcome.SHORT_ABANDONED : Outcome.ABANDONED;
    }

    /** Nobody hung up on a call that died with its Asterisk server. */
    static EndedBy inFact(CallStepBuilder builder, EndedBy by, @Nullable String cause) {
        CallCard card = builder.card();
        boolean died = CallerHungUp.ASTERISK_STOPPED.equals(cause)
                || (CallFound.LOST.equals(cause)
                        && builder.moment()
                                .startedAfter(card.connection(), card.origin().arrivedAt()));
        return died ? EndedBy.SYSTEM : by;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
