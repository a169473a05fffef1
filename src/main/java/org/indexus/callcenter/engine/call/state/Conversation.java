package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Found;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.event.agent.CallReleased;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Setback;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.jspecify.annotations.Nullable;

/** What all conversations have in common, as parts of a {@link CallStepBuilder}. */
final class Conversation {

    private Conversation() {}

    static CallCard answered(CallCard card, String bridge, Instant at) {
        Service service = card.service();
        return service == null ? card : card.servedBy(service.bridging(bridge).answered(at));
    }

    static boolean isCaller(CallCard card, ChannelRef channel) {
        return card.channel().equals(channel.id());
    }

    static boolean isLeg(CallCard card, ChannelRef channel) {
        return card.service() != null && card.service().leg().equals(channel.id());
    }

    /** Who serves the call; there must be somebody. */
    static Service service(CallCard card) {
        Service service = card.service();
        if (service == null) {
            throw new IllegalStateException("nobody serves " + card.id());
        }
        return service;
    }

    /** Ends an answered call: everything of it is taken down, and whoever has it in hand goes on to the work after it. */
    static CallStep end(CallStepBuilder builder, EndedBy by, String cause) {
        Guests.dismiss(builder, by == EndedBy.CALLER ? OfferEnd.CALLER_GONE : OfferEnd.WITHDRAWN, by);
        Service service = builder.card().service();
        takeDown(builder, by);
        if (service != null && !service.handedOver()) {
            releaseAgent(builder, service.agent(), by);
        }
        return ended(builder, by, cause);
    }

    /** A supervisor may end every conversation; who else has no part in it may not. */
    static CallStep endedBySupervisor(CallState state, HangUpRequested event, Moment moment) {
        if (!event.by().supervisor()) {
            return CallStep.refused(state, Verdict.NOT_YOURS);
        }
        CallStepBuilder builder = Supervisors.note(CallStepBuilder.of(state, moment), event.by(), "HANG_UP");
        return end(builder, EndedBy.SYSTEM, "ENDED_BY_SUPERVISOR");
    }

    /** Ends the conversation alone: the caller stays, and is in no bridge. */
    static CallStepBuilder leave(CallStepBuilder builder, SegmentEnd end, @Nullable TransferTarget to) {
        Guests.dismiss(builder, OfferEnd.WITHDRAWN, EndedBy.SYSTEM);
        Service service = builder.card().service();
        if (service != null && service.onHold()) {
            Controls.unhold(builder);
        }
        if (service != null && service.bridge() != null) {
            Recordings.leave(builder, service.bridge());
            builder.hangUpStray(service.leg());
            Found.leave(builder, service.bridge());
        }
        return builder.change(before -> before.talkedUntil(builder.moment().now(), end, to));
    }

    private static CallStep ended(CallStepBuilder builder, EndedBy by, String cause) {
        boolean wrapUpOpen = builder.isWrappedUp();
        Ending ending = new Ending(
                builder.moment().now(),
                Outcome.ANSWERED,
                Leave.inFact(builder, by, cause),
                cause.isBlank() ? null : cause);
        builder.change(card -> card.ended(ending));
        if (!wrapUpOpen && builder.card().wrapUp() == null) {
            builder.change(card -> card.wrappedUp(Duration.ZERO));
        }
        builder.fact(CallFactType.ENDED, builder.card().agent(), Outcome.ANSWERED.name());
        return builder.to(CallPhase.ENDED, card -> new Ended(card, wrapUpOpen, 0));
    }

    private static void takeDown(CallStepBuilder builder, EndedBy by) {
        Service service = builder.card().service();
        if (service == null) {
            return;
        }
        if (service.bridge() != null) {
            Recordings.stop(builder, service.bridge());
        }
        Recordings.askIfOwed(builder.change(CallCard::unrecorded));
        if (by != EndedBy.CALLER) {
            Leave.hangUpCaller(builder);
        }
        // A leg that hung up by itself answers "gone", which is no news.
        Leave.hangUpLeg(builder, service.agent(), service.leg());
        if (service.bridge() != null) {
            Found.destroy(builder, service.bridge());
        }
    }

    /** Lets the agent who serves the call go on, to the work after it if there is some. */
    static void releaseAgent(CallStepBuilder builder, AgentRef agent, EndedBy by) {
        Moment moment = builder.moment();
        WrapUpPlan wrapUp = wrapUp(builder, agent);
        builder.effectWithCard(last -> new AgentCallChanged(agent, last, CallPhase.ENDED, by, moment.now()))
                .tell(new CallReleased(
                        agent.id(),
                        builder.card().id(),
                        true,
                        wrapUp,
                        Setback.NONE,
                        Legs.missLimit(builder.card(), moment)));
    }

    /** The work after the call, as the queue says whose work it was; none for whoever was taken off the floor meanwhile. */
    static WrapUpPlan wrapUp(CallStepBuilder builder, AgentRef agent) {
        Service service = builder.card().service();
        QueueRef whose = service == null ? null : service.queue();
        QueuePlan queue = whose == null ? null : builder.moment().queue(whose.id());
        if (builder.moment().duty(agent.id()) != DutyStatus.BUSY) {
            return WrapUpPlan.NONE;
        }
        boolean ownCall = whose == null && builder.card().origin().isOutbound();
        WrapUpPlan without = ownCall ? WrapUpPlan.timed(Limits.WRAP_UP) : WrapUpPlan.NONE;
        return queue == null ? without : queue.wrapUp();
    }

    /** Everybody's page is told who has the call in hand. */
    static void tellAgent(CallStepBuilder builder, CallPhase phase) {
        builder.card()
                .agentsNow()
                .forEach(agent -> builder.effectWithCard(last -> new AgentCallChanged(
                        agent, last, phase, EndedBy.SYSTEM, builder.moment().now())));
    }

    /** After a gap everybody is where they were; a recording whose answer was lost is asked for again. */
    static CallStep asIs(CardHolder state, Moment moment) {
        Service service = service(state.card());
        return state.card().recording().isAsked() && service.bridge() != null
                ? Recordings.begin(CallStepBuilder.of(state, moment), service.bridge())
                        .stay(state::with)
                : CallStep.ignored(state);
    }

    static CallStepBuilder recordingStarted(CallStepBuilder builder, String name) {
        builder.change(card -> card.recorded(card.recording()
                        .begun(name, card.agent(), builder.moment().now())))
                .fact(CallFactType.RECORDING_STARTED, null, name);
        tellAgent(builder, builder.card().phase());
        return builder;
    }

    static CallStepBuilder recordingFailed(CallStepBuilder builder, String name, String why) {
        builder.change(card -> card.recorded(name, one -> one.to(Recording.State.FAILED)))
                .fact(CallFactType.RECORDING_FAILED, null, why);
        tellAgent(builder, builder.card().phase());
        return builder;
    }
}
