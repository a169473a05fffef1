package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.PhoneFailure;
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

/** Third parties: how one leaves, and how one takes over, as parts of a {@link CallStepBuilder}. */
final class Guests {

    private Guests() {}

    /** Somebody who is not needed any more, if there is one: hung up, and a colleague is free. */
    static CallStepBuilder dismiss(CallStepBuilder builder, OfferEnd end, EndedBy by) {
        Guest guest = guestOf(builder);
        return guest == null ? builder : remove(builder, guest, end, by, Setback.NONE);
    }

    /** A colleague's phone, or the one outside, did not come. */
    static CallStepBuilder failed(CallStepBuilder builder, Guest guest, PhoneFailure failure) {
        Offer offer = guest.offer();
        if (guest.stand() == Guest.Stand.ASKED) {
            return remove(builder, guest, failure.offerEnd(), EndedBy.SYSTEM, failure.setback());
        }
        if (offer != null && guest.stand() != Guest.Stand.LOST) {
            builder.effect(new OfferEnded(
                    offer, failure.acceptedOfferEnd(), builder.moment().now()));
            if (failure.isOfPhone() || failure == PhoneFailure.NO_ANSWER) {
                Legs.rest(builder, offer);
            }
        }
        return remove(builder, guest, OfferEnd.PHONE_FAILED, EndedBy.SYSTEM, failure.setback());
    }

    private static CallStepBuilder remove(
            CallStepBuilder builder, Guest guest, OfferEnd end, EndedBy by, Setback setback) {
        Service service = Conversation.service(builder.card());
        Offer offer = guest.offer();
        if (guest.stand() == Guest.Stand.ASKED && offer != null) {
            Offers.release(builder, offer, end, setback);
        } else {
            hangUp(builder, guest);
            release(builder, guest, by, setback);
        }
        Parts.silence(builder, service.leg(), guest.tone());
        if (guest.bridge() != null) {
            Parts.destroy(builder, guest.bridge(), service.leg());
        }
        return builder.change(card ->
                card.with(guest.over(builder.moment().now(), service.queue())).servedBy(service.beside(null)));
    }

    private static void hangUp(CallStepBuilder builder, Guest guest) {
        AgentRef agent = guest.agent();
        if (agent == null) {
            builder.hangUpStray(guest.leg());
        } else {
            Leave.hangUpLeg(builder, agent, guest.leg());
        }
    }

    /** Who has talked to the caller does the work after the call, as the queue says; who was only asked does not. */
    private static void release(CallStepBuilder builder, Guest guest, EndedBy by, Setback setback) {
        AgentRef agent = guest.agent();
        if (agent == null || guest.stand() == Guest.Stand.LOST) {
            return; // nobody outside has a duty, and whoever was asked before a restart is free since
        }
        Moment moment = builder.moment();
        WrapUpPlan wrapUp = guest.joinedAt() == null ? WrapUpPlan.NONE : Conversation.wrapUp(builder, agent);
        builder.effectWithCard(last -> new AgentCallChanged(agent, last, CallPhase.ENDED, by, moment.now()))
                .tell(new CallReleased(
                        agent.id(),
                        builder.card().id(),
                        guest.isThere(),
                        wrapUp,
                        setback,
                        Legs.missLimit(builder.card(), moment)));
    }

    /** The agent goes, and the party stays with the caller: a colleague serves from now on, somebody outside talks on alone. */
    static CallStep takeOver(CallStepBuilder builder, Guest guest, SegmentEnd end) {
        Service service = Conversation.service(builder.card());
        AgentRef leaving = service.agent();
        Conversation.releaseAgent(builder, leaving, EndedBy.AGENT);
        Leave.hangUpLeg(builder, leaving, service.leg());
        Moment moment = builder.moment();
        AgentRef colleague = guest.agent();
        builder.change(card -> card.with(service.over(moment.now(), end, guest.target())));
        if (colleague == null) {
            builder.change(card -> card.servedBy(service.handedTo(guest.leg())));
            return builder.to(CallPhase.TALKING, card -> new Transferred(card, true));
        }
        builder.change(card -> card.servedBy(guest.takesOver(colleague, service, moment.now())));
        Conversation.tellAgent(builder, CallPhase.TALKING);
        return builder.to(CallPhase.TALKING, Talking::new);
    }

    static @Nullable Guest guestOf(CallStepBuilder builder) {
        Service service = builder.card().service();
        return service == null ? null : service.guest();
    }
}
