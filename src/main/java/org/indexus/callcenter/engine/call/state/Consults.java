package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.event.call.ConsultRequested;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallControl;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.indexus.callcenter.engine.model.Verdict;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.jspecify.annotations.Nullable;

/** How a consultation begins and ends, as parts of a {@link CallStepBuilder}. Its two bridges never have a leg in common. */
final class Consults {

    private Consults() {}

    /** From a conversation, on hold or not. */
    static CallStep begin(CallState state, ConsultRequested event, Moment moment) {
        CallCard card = state.card();
        Service service = card.service();
        Verdict may = Controls.may(card, event.by(), CallControl.CONSULT);
        if (service == null || may != Verdict.OK) {
            return CallStep.refused(state, may);
        }
        TransferTarget target = event.target();
        if (target.type() == TransferTarget.Type.EXTENSION || target.type() == TransferTarget.Type.NUMBER) {
            return outside(CallStepBuilder.of(state, moment), service, target);
        }
        AgentProfile colleague = target.type() == TransferTarget.Type.AGENT ? colleague(target, moment) : null;
        if (colleague == null || colleague.id().equals(service.agent().id())) {
            return CallStep.refused(state, Verdict.UNKNOWN_TARGET);
        }
        return moment.mayBeOffered(colleague.id(), card.connection())
                ? inside(CallStepBuilder.of(state, moment), service, target, colleague)
                : CallStep.refused(state, Verdict.TARGET_NOT_FREE);
    }

    private static @Nullable AgentProfile colleague(TransferTarget target, Moment moment) {
        Destination found = moment.find(DestinationType.AGENT, target.ref());
        UUID id = found == null ? null : found.target();
        return id == null ? null : moment.agent(new AgentId(id));
    }

    private static CallStep inside(
            CallStepBuilder builder, Service service, TransferTarget target, AgentProfile colleague) {
        apart(builder, service, target);
        Offer offer = Offers.make(builder.change(CallCard::attempted), colleague, "CONSULT");
        String leg = Names.leg(builder.card().id(), offer.number());
        return consulting(builder, service, guest(builder, leg, colleague.ref(), target, offer));
    }

    private static CallStep outside(CallStepBuilder builder, Service service, TransferTarget target) {
        apart(builder, service, target);
        builder.change(CallCard::attempted);
        int number = builder.card().attempts();
        String leg = Names.external(builder.card().id(), number);
        builder.effect(Legs.dial(builder, leg, target.ref(), target.type() == TransferTarget.Type.NUMBER));
        Legs.deadline(builder, number, Limits.DIAL);
        return consulting(builder, service, guest(builder, leg, null, target, null));
    }

    /** The caller hears music and the agent that somebody is called; they do not hear each other any more. */
    private static void apart(CallStepBuilder builder, Service service, TransferTarget target) {
        builder.fact(CallFactType.CONSULT_STARTED, service.agent(), target.type() + " " + target.ref());
        if (!service.onHold()) {
            Controls.hold(builder);
        }
        Parts.leave(builder, service.leg(), service.bridge());
        Parts.ringTone(builder, service.leg(), tone(builder));
    }

    private static String tone(CallStepBuilder builder) {
        return Names.tone(builder.card().id(), builder.card().attempts() + 1);
    }

    private static Guest guest(
            CallStepBuilder builder,
            String leg,
            @Nullable AgentRef agent,
            TransferTarget target,
            @Nullable Offer offer) {
        Instant now = builder.moment().now();
        String tone = Names.tone(builder.card().id(), builder.card().attempts());
        Guest.Stand stand = offer == null ? Guest.Stand.DIALLING : Guest.Stand.ASKED;
        return new Guest(leg, agent, target, offer, stand, null, tone, now, null, null, now, false);
    }

    private static CallStep consulting(CallStepBuilder builder, Service service, Guest guest) {
        builder.change(card -> card.servedBy(service.onHold(true).beside(guest)));
        Conversation.tellAgent(builder, CallPhase.CONSULTING);
        return builder.to(CallPhase.CONSULTING, Consulting::new);
    }

    /** The party is gone, whyever: the agent is back with the caller. */
    static CallStep back(CallStepBuilder builder, Guest was) {
        Service service = Conversation.service(builder.card());
        if (was.stand() != Guest.Stand.ON_HOLD) {
            Parts.enter(builder, service.leg(), service.bridge());
            Controls.unhold(builder);
        }
        builder.change(
                card -> card.servedBy(counted(service, was, builder.moment()).onHold(false)));
        Conversation.tellAgent(builder, CallPhase.TALKING);
        return builder.to(CallPhase.TALKING, Talking::new);
    }

    /** With the time of the consultation, and the caller's on hold for it. */
    static Service counted(Service service, Guest was, Moment moment) {
        Service held =
                was.heldSince() == null ? service : service.heldFor(Duration.between(was.heldSince(), moment.now()));
        return was.answeredAt() == null || was.joinedAt() != null
                ? held
                : held.consultedFor(Duration.between(was.answeredAt(), moment.now()));
    }

    /** Talks to the other of the two. */
    static CallStep swap(CallStepBuilder builder, Guest guest) {
        Service service = Conversation.service(builder.card());
        boolean toCaller = guest.stand() == Guest.Stand.CONSULTING;
        builder.fact(
                CallFactType.SWAPPED,
                service.agent(),
                toCaller ? "CALLER" : guest.target().ref());
        Instant now = builder.moment().now();
        if (toCaller) {
            Parts.hold(builder, guest.leg());
            Parts.enter(builder, service.leg(), service.bridge());
            Controls.unhold(builder);
            Guest waits = guest.now(Guest.Stand.ON_HOLD).holding(null);
            Duration held = guest.heldSince() == null ? Duration.ZERO : Duration.between(guest.heldSince(), now);
            builder.change(
                    card -> card.servedBy(service.heldFor(held).onHold(false).beside(waits)));
        } else {
            Controls.hold(builder);
            Parts.enter(builder, service.leg(), guest.bridge());
            Parts.unhold(builder, guest);
            Guest talks = guest.now(Guest.Stand.CONSULTING).holding(now);
            builder.change(card -> card.servedBy(service.onHold(true).beside(talks)));
        }
        Conversation.tellAgent(builder, CallPhase.CONSULTING);
        return builder.stay(Consulting::new);
    }

    /** Caller and party together, without the agent. */
    static CallStep complete(CallStepBuilder builder, Guest guest) {
        bringIn(builder, guest);
        Service service = Conversation.service(builder.card());
        builder.fact(CallFactType.TRANSFERRED, service.agent(), guest.target().ref())
                .change(card -> card.servedBy(counted(service, guest, builder.moment())));
        if (guest.bridge() != null) {
            Parts.destroy(builder, guest.bridge(), guest.leg());
        }
        return Guests.takeOver(builder, guest, SegmentEnd.TRANSFERRED);
    }

    /** All three together. */
    static CallStep conference(CallStepBuilder builder, Guest guest) {
        Service service = Conversation.service(builder.card());
        builder.fact(
                CallFactType.CONFERENCE_STARTED, service.agent(), guest.target().ref());
        String two = service.bridge();
        String aside = guest.bridge();
        boolean moves = two != null && aside != null && Names.isForTwo(two);
        Service meeting = moves ? meetAside(builder, two, aside) : meetHere(builder, guest);
        Instant now = builder.moment().now();
        builder.change(card -> card.servedBy(counted(meeting, guest, builder.moment())
                .onHold(false)
                .beside((moves ? guest.withoutBridge() : guest).joined(now))));
        Conversation.tellAgent(builder, CallPhase.CONFERENCE);
        return builder.to(CallPhase.CONFERENCE, Conference::new);
    }

    /** In the conversation's bridge; that of the consultation goes when the party has left it. */
    private static Service meetHere(CallStepBuilder builder, Guest guest) {
        Service service = Conversation.service(builder.card());
        if (guest.stand() == Guest.Stand.CONSULTING) {
            Parts.enter(builder, service.leg(), service.bridge());
        }
        bringIn(builder, guest);
        return service;
    }

    /** In the bridge of the consultation, since nobody may join that of the two: it goes when the caller has left it. */
    private static Service meetAside(CallStepBuilder builder, String two, String aside) {
        CallCard card = builder.card();
        Service service = Conversation.service(card);
        Guest guest = Objects.requireNonNull(service.guest());
        if (guest.stand() == Guest.Stand.ON_HOLD) {
            Parts.unhold(builder, guest);
            Parts.enter(builder, service.leg(), aside);
        } else {
            Controls.unhold(builder);
        }
        Parts.enter(builder, card.channel(), aside);
        Parts.destroy(builder, two, card.channel());
        builder.fact(CallFactType.CONSULT_ENDED, guest.agent(), "CONFERENCE");
        return service.bridging(aside);
    }

    private static void bringIn(CallStepBuilder builder, Guest guest) {
        Service service = Conversation.service(builder.card());
        boolean waits = guest.stand() == Guest.Stand.ON_HOLD;
        if (waits) {
            Parts.unhold(builder, guest);
        }
        Parts.enter(builder, guest.leg(), service.bridge());
        if (!waits) {
            Controls.unhold(builder);
        }
    }
}
