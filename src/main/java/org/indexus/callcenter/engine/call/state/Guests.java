package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.PhoneFailure;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.event.agent.CallReleased;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.Setback;
import org.indexus.callcenter.engine.plan.WrapUpPlan;
import org.jspecify.annotations.Nullable;

/** Third parties: how one leaves, and how one takes over, as parts of a {@link Story}. */
final class Guests {

    private Guests() {}

    /** Somebody who is not needed any more, if there is one: hung up, and a colleague is free. */
    static Story dismiss(Story story, OfferEnd end, EndedBy by) {
        Guest guest = guestOf(story);
        return guest == null ? story : remove(story, guest, end, by, Setback.NONE);
    }

    /** A colleague's phone, or the one outside, did not come. */
    static Story failed(Story story, Guest guest, PhoneFailure failure) {
        Offer offer = guest.offer();
        if (guest.stand() == Guest.Stand.ASKED) {
            return remove(story, guest, failure.offerEnd(), EndedBy.SYSTEM, failure.setback());
        }
        if (offer != null && guest.stand() != Guest.Stand.LOST) {
            story.effect(new OfferEnded(
                    offer, failure.acceptedOfferEnd(), story.moment().now()));
            if (failure.isOfPhone() || failure == PhoneFailure.NO_ANSWER) {
                Legs.rest(story, offer);
            }
        }
        return remove(story, guest, OfferEnd.PHONE_FAILED, EndedBy.SYSTEM, failure.setback());
    }

    private static Story remove(Story story, Guest guest, OfferEnd end, EndedBy by, Setback setback) {
        Service service = Conversation.service(story.card());
        Offer offer = guest.offer();
        if (guest.stand() == Guest.Stand.ASKED && offer != null) {
            Offers.release(story, offer, end, setback);
        } else {
            hangUp(story, guest);
            release(story, guest, by, setback);
        }
        Parts.silence(story, service.leg(), guest.tone());
        if (guest.bridge() != null) {
            Parts.destroy(story, guest.bridge(), service.leg());
        }
        return story.change(card ->
                card.with(guest.over(story.moment().now(), service.queue())).servedBy(service.beside(null)));
    }

    private static void hangUp(Story story, Guest guest) {
        AgentRef agent = guest.agent();
        if (agent == null) {
            story.hangUpStray(guest.leg());
        } else {
            Leave.hangUpLeg(story, agent, guest.leg());
        }
    }

    /** Who has talked to the caller does the work after the call, as the queue says; who was only asked does not. */
    private static void release(Story story, Guest guest, EndedBy by, Setback setback) {
        AgentRef agent = guest.agent();
        if (agent == null || guest.stand() == Guest.Stand.LOST) {
            return; // nobody outside has a duty, and whoever was asked before a restart is free since
        }
        Moment moment = story.moment();
        WrapUpPlan wrapUp = guest.joinedAt() == null ? WrapUpPlan.NONE : Conversation.wrapUp(story, agent);
        story.effectWithCard(last -> new AgentCallChanged(agent, last, CallPhase.ENDED, by, moment.now()))
                .tell(new CallReleased(
                        agent.id(),
                        story.card().id(),
                        guest.isThere(),
                        wrapUp,
                        setback,
                        Legs.missLimit(story.card(), moment)));
    }

    /** The agent goes, and the party stays with the caller: a colleague serves from now on, somebody outside talks on alone. */
    static CallStep takeOver(Story story, Guest guest, SegmentEnd end) {
        Service service = Conversation.service(story.card());
        AgentRef leaving = service.agent();
        Conversation.releaseAgent(story, leaving, EndedBy.AGENT);
        Leave.hangUpLeg(story, leaving, service.leg());
        Moment moment = story.moment();
        AgentRef colleague = guest.agent();
        story.change(card -> card.with(service.over(moment.now(), end, guest.target())));
        if (colleague == null) {
            story.change(card -> card.servedBy(service.handedTo(guest.leg())));
            return story.to(CallPhase.TALKING, card -> new Transferred(card, true));
        }
        story.change(card -> card.servedBy(guest.takesOver(colleague, service, moment.now())));
        Conversation.tellAgent(story, CallPhase.TALKING);
        return story.to(CallPhase.TALKING, Talking::new);
    }

    static @Nullable Guest guestOf(Story story) {
        Service service = story.card().service();
        return service == null ? null : service.guest();
    }
}
