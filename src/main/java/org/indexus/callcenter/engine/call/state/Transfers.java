package org.indexus.callcenter.engine.call.state;

import java.util.Set;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.event.call.TransferRequested;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/**
 * Blind transfers by the agent's button. The agent is free in the turn in which the caller goes; a caller whom the agent asked
 * for does not take comes back to the one who transferred, else to the queue that the call came from.
 */
final class Transfers {

    private static final String CAUSE = "TRANSFER";

    private Transfers() {}

    /** From a conversation, on hold or not. */
    static CallStep begin(CallState state, TransferRequested event, Moment moment) {
        CallCard card = state.card();
        AgentRef agent = card.agent();
        Verdict may = Controls.may(card, event.by(), CallControl.TRANSFER);
        if (agent == null || may != Verdict.OK) {
            return CallStep.refused(state, may);
        }
        Destination target = destination(event.target(), moment);
        if (target == null || target.equals(Destination.toAgent(agent.id()))) {
            return CallStep.refused(state, Verdict.UNKNOWN_TARGET);
        }
        CallStepBuilder builder = CallStepBuilder.of(state, moment)
                .fact(CallFactType.TRANSFERRED, agent, CallRouter.name(target, moment));
        Conversation.releaseAgent(builder, agent, EndedBy.AGENT);
        Conversation.leave(builder, SegmentEnd.TRANSFERRED, event.target());
        boolean toAgent = target.type() == DestinationType.AGENT;
        Handover handover = new Handover(agent, event.note(), toAgent ? target.queue() : null, origin(card), false);
        builder.change(before ->
                before.travelled(before.journey().handedOver(handover)).routed(handover.from()));
        return go(builder, target, event.keepPriority());
    }

    /**
     * The place to which the caller comes back when nobody else is reached: of one who was sent to the present agent, and was taken
     * in that agent's own line, the place before.
     */
    static @Nullable Place origin(CallCard card) {
        Handover earlier = card.service() == null ? null : card.service().from();
        return earlier == null || earlier.line() == null ? card.place() : earlier.from();
    }

    private static @Nullable Destination destination(TransferTarget target, Moment moment) {
        return switch (target.type()) {
            case AGENT -> moment.find(DestinationType.AGENT, target.ref());
            case QUEUE -> moment.find(DestinationType.QUEUE, target.ref());
            case MENU -> moment.find(DestinationType.MENU, target.ref());
            case ROUTE -> moment.find(DestinationType.ROUTE, target.ref());
            case EXTENSION -> Destination.toExtension(target.ref());
            case NUMBER -> Destination.toExternal(target.ref());
        };
    }

    private static CallStep go(CallStepBuilder builder, Destination target, boolean keepPriority) {
        QueueId queue = target.queue();
        QueuePlan plan = queue == null ? null : builder.moment().queue(queue);
        if (plan != null) {
            return Arrival.enter(builder, plan, place(builder, plan, keepPriority), Set.of());
        }
        if (target.number() == null) {
            // who is not reached outside comes back to the old place; from here nobody does
            builder.change(card -> card.routed(null));
        }
        return CallRouter.to(builder, target, CAUSE);
    }

    private static Place place(CallStepBuilder builder, QueuePlan queue, boolean keepPriority) {
        CallCard card = builder.card();
        return new Place(
                queue.ref(),
                keepPriority ? card.origin().arrivedAt() : builder.moment().now(),
                card.journey().arrival(),
                Gate.points(queue, card.journey(), card.customer()));
    }

    /** Whether the caller stands in the line of the agent to whom somebody has transferred the call. */
    static boolean isUnderway(CallCard card) {
        Handover handover = card.journey().handover();
        return handover != null
                && handover.line() != null
                && card.place() != null
                && handover.line().equals(card.place().queue().id());
    }

    /** The queue whose work this call is: of one that was sent to an agent, the one that it came from. */
    static @Nullable QueueRef queue(CallCard card) {
        Handover handover = card.journey().handover();
        if (!isUnderway(card) || handover == null) {
            return card.queue();
        }
        return handover.from() == null ? null : handover.from().queue();
    }

    /** The agent who was asked for does not take it; the caller hears whatever is heard in a line. */
    static CallStep notTaken(CallStepBuilder builder, String why) {
        CallCard card = builder.card();
        Handover handover = card.journey().handover();
        if (handover == null) {
            throw new IllegalStateException("nobody has transferred " + card.id());
        }
        builder.fact(CallFactType.TRANSFER_FAILED, handover.by(), why)
                .change(before -> before.leftQueue(builder.moment().now(), Outcome.OVERFLOWED));
        QueuePlan own = builder.moment().queue(PersonalLine.of(handover.by().id()));
        boolean back = !handover.returning()
                && own != null
                && isThere(builder.moment().duty(handover.by().id()));
        Handover next = back ? handover.back(own.id()) : handover.toNobody();
        builder.change(before -> before.travelled(before.journey().handedOver(next)));
        if (back) {
            return Arrival.admit(
                    builder, own, place(builder, own, true), builder.moment().now());
        }
        return ComeBack.to(builder, handover.from());
    }

    private static boolean isThere(@Nullable DutyStatus duty) {
        return duty == DutyStatus.AVAILABLE || duty == DutyStatus.WRAP_UP;
    }

    /** Somebody has taken the call. */
    static CallCard taken(CallCard card) {
        Handover handover = card.journey().handover();
        return handover == null || card.service() == null
                ? card
                : card.travelled(card.journey().handedOver(null))
                        .servedBy(card.service().from(handover));
    }
}
