package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.effect.AgentCallChanged;
import org.indexus.callcenter.engine.effect.BridgeCommand.CreateBridge;
import org.indexus.callcenter.engine.effect.BridgeCommand.Join;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.event.agent.CallTaken;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.plan.AgentProfile;

/** From asking somebody third until agent and party hear each other, as parts of a {@link CallStepBuilder}. */
final class Asking {

    private Asking() {}

    /** The colleague has accepted: the phone is called, unless it rings already. */
    static CallStep accepted(CallStepBuilder builder, Guest guest) {
        Offer offer = guest.offer();
        AgentRef colleague = guest.agent();
        if (offer == null || colleague == null) {
            throw new IllegalStateException(
                    "nobody was asked in " + builder.card().id());
        }
        Moment moment = builder.moment();
        builder.fact(CallFactType.OFFER_ENDED, colleague, OfferEnd.ACCEPTED.name())
                .effect(new OfferEnded(offer, OfferEnd.ACCEPTED, moment.now()))
                .tell(new CallTaken(colleague.id(), builder.card().id()));
        AgentProfile profile = moment.agent(colleague.id());
        if (offer.leg() == null && profile != null) {
            builder.effect(Legs.call(builder.card(), profile, guest.leg()));
        }
        Legs.deadline(builder, offer.number(), Limits.CONNECT);
        return now(builder, guest.now(Guest.Stand.DIALLING), CallPhase.CONNECTING);
    }

    static CallStep rings(CallStepBuilder builder, Guest guest) {
        builder.fact(CallFactType.PHONE_RINGING, guest.agent(), "");
        return now(builder, guest.now(Guest.Stand.RINGING), CallPhase.CONNECTING);
    }

    /** The party has answered: agent and party are put into a bridge of their own. */
    static CallStep answered(CallStepBuilder builder, Guest guest) {
        CallCard card = builder.card();
        String leg = Conversation.service(card).leg();
        String bridge = Names.consultation(card.id(), card.attempts());
        builder.fact(CallFactType.CONSULT_ANSWERED, guest.agent(), "")
                .effect(new CreateBridge(card.id(), card.connection(), leg, bridge));
        Parts.silence(builder, leg, guest.tone());
        builder.effect(new Join(card.id(), card.connection(), leg, guest.leg(), bridge));
        return now(builder, guest.bridging(bridge), CallPhase.CONNECTING);
    }

    /** Both are in the bridge. */
    static CallStep together(CallStepBuilder builder, Guest guest) {
        builder.fact(CallFactType.CONSULT_CONNECTED, guest.agent(), "");
        return now(builder, guest.answered(builder.moment().now()), CallPhase.CONSULTING);
    }

    /** @param colleagues the phase that the colleague's page shows */
    private static CallStep now(CallStepBuilder builder, Guest guest, CallPhase colleagues) {
        Service service = Conversation.service(builder.card());
        builder.change(card -> card.servedBy(service.beside(guest)));
        Moment moment = builder.moment();
        builder.effectWithCard(last ->
                new AgentCallChanged(service.agent(), last, CallPhase.CONSULTING, EndedBy.SYSTEM, moment.now()));
        AgentRef colleague = guest.agent();
        if (colleague != null) {
            builder.effectWithCard(
                    last -> new AgentCallChanged(colleague, last, colleagues, EndedBy.SYSTEM, moment.now()));
        }
        return builder.stay(Consulting::new);
    }
}
