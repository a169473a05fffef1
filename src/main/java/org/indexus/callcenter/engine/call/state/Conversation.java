package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Found;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.Recordings;
import org.indexus.callcenter.engine.call.Story;
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

/** What all conversations have in common, as parts of a {@link Story}. */
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
    static CallStep end(Story story, EndedBy by, String cause) {
        Guests.dismiss(story, by == EndedBy.CALLER ? OfferEnd.CALLER_GONE : OfferEnd.WITHDRAWN, by);
        Service service = story.card().service();
        takeDown(story, by);
        if (service != null && !service.handedOver()) {
            releaseAgent(story, service.agent(), by);
        }
        return ended(story, by, cause);
    }

    /** A supervisor may end every conversation; who else has no part in it may not. */
    static CallStep endedBySupervisor(CallState state, HangUpRequested event, Moment moment) {
        if (!event.by().supervisor()) {
            return CallStep.refused(state, Verdict.NOT_YOURS);
        }
        Story story = Supervisors.note(Story.of(state, moment), event.by(), "HANG_UP");
        return end(story, EndedBy.SYSTEM, "ENDED_BY_SUPERVISOR");
    }

    /** Ends the conversation alone: the caller stays, and is in no bridge. */
    static Story leave(Story story, SegmentEnd end, @Nullable TransferTarget to) {
        Guests.dismiss(story, OfferEnd.WITHDRAWN, EndedBy.SYSTEM);
        Service service = story.card().service();
        if (service != null && service.onHold()) {
            Controls.unhold(story);
        }
        if (service != null && service.bridge() != null) {
            Recordings.leave(story, service.bridge());
            story.hangUpStray(service.leg());
            Found.leave(story, service.bridge());
        }
        return story.change(before -> before.talkedUntil(story.moment().now(), end, to));
    }

    private static CallStep ended(Story story, EndedBy by, String cause) {
        boolean wrapUpOpen = story.isWrappedUp();
        Ending ending = new Ending(
                story.moment().now(), Outcome.ANSWERED, Leave.inFact(story, by, cause), cause.isBlank() ? null : cause);
        story.change(card -> card.ended(ending));
        if (!wrapUpOpen && story.card().wrapUp() == null) {
            story.change(card -> card.wrappedUp(Duration.ZERO));
        }
        story.fact(CallFactType.ENDED, story.card().agent(), Outcome.ANSWERED.name());
        return story.to(CallPhase.ENDED, card -> new Ended(card, wrapUpOpen, 0));
    }

    private static void takeDown(Story story, EndedBy by) {
        Service service = story.card().service();
        if (service == null) {
            return;
        }
        if (service.bridge() != null) {
            Recordings.stop(story, service.bridge());
        }
        Recordings.askIfOwed(story.change(CallCard::unrecorded));
        if (by != EndedBy.CALLER) {
            Leave.hangUpCaller(story);
        }
        // A leg that hung up by itself answers "gone", which is no news.
        Leave.hangUpLeg(story, service.agent(), service.leg());
        if (service.bridge() != null) {
            Found.destroy(story, service.bridge());
        }
    }

    /** Lets the agent who serves the call go on, to the work after it if there is some. */
    static void releaseAgent(Story story, AgentRef agent, EndedBy by) {
        Moment moment = story.moment();
        WrapUpPlan wrapUp = wrapUp(story, agent);
        story.effectWithCard(last -> new AgentCallChanged(agent, last, CallPhase.ENDED, by, moment.now()))
                .tell(new CallReleased(
                        agent.id(),
                        story.card().id(),
                        true,
                        wrapUp,
                        Setback.NONE,
                        Legs.missLimit(story.card(), moment)));
    }

    /** The work after the call, as the queue says whose work it was; none for whoever was taken off the floor meanwhile. */
    static WrapUpPlan wrapUp(Story story, AgentRef agent) {
        Service service = story.card().service();
        QueueRef whose = service == null ? null : service.queue();
        QueuePlan queue = whose == null ? null : story.moment().queue(whose.id());
        if (story.moment().duty(agent.id()) != DutyStatus.BUSY) {
            return WrapUpPlan.NONE;
        }
        boolean ownCall = whose == null && story.card().origin().isOutbound();
        WrapUpPlan without = ownCall ? WrapUpPlan.timed(Limits.WRAP_UP) : WrapUpPlan.NONE;
        return queue == null ? without : queue.wrapUp();
    }

    /** Everybody's page is told who has the call in hand. */
    static void tellAgent(Story story, CallPhase phase) {
        story.card()
                .agentsNow()
                .forEach(agent -> story.effectWithCard(last -> new AgentCallChanged(
                        agent, last, phase, EndedBy.SYSTEM, story.moment().now())));
    }

    /** After a gap everybody is where they were; a recording whose answer was lost is asked for again. */
    static CallStep asIs(CardHolder state, Moment moment) {
        Service service = service(state.card());
        return state.card().recording().isAsked() && service.bridge() != null
                ? Recordings.begin(Story.of(state, moment), service.bridge()).stay(state::with)
                : CallStep.ignored(state);
    }

    static Story recordingStarted(Story story, String name) {
        story.change(card -> card.recorded(card.recording()
                        .begun(name, card.agent(), story.moment().now())))
                .fact(CallFactType.RECORDING_STARTED, null, name);
        tellAgent(story, story.card().phase());
        return story;
    }

    static Story recordingFailed(Story story, String name, String why) {
        story.change(card -> card.recorded(name, one -> one.to(Recording.State.FAILED)))
                .fact(CallFactType.RECORDING_FAILED, null, why);
        tellAgent(story, story.card().phase());
        return story;
    }
}
