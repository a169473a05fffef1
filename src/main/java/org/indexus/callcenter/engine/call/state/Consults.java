package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.Story;
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

/** How a consultation begins and ends, as parts of a {@link Story}. Its two bridges never have a leg in common. */
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
            return outside(Story.of(state, moment), service, target);
        }
        AgentProfile colleague = target.type() == TransferTarget.Type.AGENT ? colleague(target, moment) : null;
        if (colleague == null || colleague.id().equals(service.agent().id())) {
            return CallStep.refused(state, Verdict.UNKNOWN_TARGET);
        }
        return moment.mayBeOffered(colleague.id(), card.connection())
                ? inside(Story.of(state, moment), service, target, colleague)
                : CallStep.refused(state, Verdict.TARGET_NOT_FREE);
    }

    private static @Nullable AgentProfile colleague(TransferTarget target, Moment moment) {
        Destination found = moment.find(DestinationType.AGENT, target.ref());
        UUID id = found == null ? null : found.target();
        return id == null ? null : moment.agent(new AgentId(id));
    }

    private static CallStep inside(Story story, Service service, TransferTarget target, AgentProfile colleague) {
        apart(story, service, target);
        Offer offer = Offers.make(story.change(CallCard::attempted), colleague, "CONSULT");
        String leg = Names.leg(story.card().id(), offer.number());
        return consulting(story, service, guest(story, leg, colleague.ref(), target, offer));
    }

    private static CallStep outside(Story story, Service service, TransferTarget target) {
        apart(story, service, target);
        story.change(CallCard::attempted);
        int number = story.card().attempts();
        String leg = Names.external(story.card().id(), number);
        story.effect(Legs.dial(story, leg, target.ref(), target.type() == TransferTarget.Type.NUMBER));
        Legs.deadline(story, number, Limits.DIAL);
        return consulting(story, service, guest(story, leg, null, target, null));
    }

    /** The caller hears music and the agent that somebody is called; they do not hear each other any more. */
    private static void apart(Story story, Service service, TransferTarget target) {
        story.fact(CallFactType.CONSULT_STARTED, service.agent(), target.type() + " " + target.ref());
        if (!service.onHold()) {
            Controls.hold(story);
        }
        Parts.leave(story, service.leg(), service.bridge());
        Parts.ringTone(story, service.leg(), tone(story));
    }

    private static String tone(Story story) {
        return Names.tone(story.card().id(), story.card().attempts() + 1);
    }

    private static Guest guest(
            Story story, String leg, @Nullable AgentRef agent, TransferTarget target, @Nullable Offer offer) {
        Instant now = story.moment().now();
        String tone = Names.tone(story.card().id(), story.card().attempts());
        Guest.Stand stand = offer == null ? Guest.Stand.DIALLING : Guest.Stand.ASKED;
        return new Guest(leg, agent, target, offer, stand, null, tone, now, null, null, now, false);
    }

    private static CallStep consulting(Story story, Service service, Guest guest) {
        story.change(card -> card.servedBy(service.onHold(true).beside(guest)));
        Conversation.tellAgent(story, CallPhase.CONSULTING);
        return story.to(CallPhase.CONSULTING, Consulting::new);
    }

    /** The party is gone, whyever: the agent is back with the caller. */
    static CallStep back(Story story, Guest was) {
        Service service = Conversation.service(story.card());
        if (was.stand() != Guest.Stand.ON_HOLD) {
            Parts.enter(story, service.leg(), service.bridge());
            Controls.unhold(story);
        }
        story.change(card -> card.servedBy(counted(service, was, story.moment()).onHold(false)));
        Conversation.tellAgent(story, CallPhase.TALKING);
        return story.to(CallPhase.TALKING, Talking::new);
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
    static CallStep swap(Story story, Guest guest) {
        Service service = Conversation.service(story.card());
        boolean toCaller = guest.stand() == Guest.Stand.CONSULTING;
        story.fact(
                CallFactType.SWAPPED,
                service.agent(),
                toCaller ? "CALLER" : guest.target().ref());
        Instant now = story.moment().now();
        if (toCaller) {
            Parts.hold(story, guest.leg());
            Parts.enter(story, service.leg(), service.bridge());
            Controls.unhold(story);
            Guest waits = guest.now(Guest.Stand.ON_HOLD).holding(null);
            Duration held = guest.heldSince() == null ? Duration.ZERO : Duration.between(guest.heldSince(), now);
            story.change(
                    card -> card.servedBy(service.heldFor(held).onHold(false).beside(waits)));
        } else {
            Controls.hold(story);
            Parts.enter(story, service.leg(), guest.bridge());
            Parts.unhold(story, guest);
            Guest talks = guest.now(Guest.Stand.CONSULTING).holding(now);
            story.change(card -> card.servedBy(service.onHold(true).beside(talks)));
        }
        Conversation.tellAgent(story, CallPhase.CONSULTING);
        return story.stay(Consulting::new);
    }

    /** Caller and party together, without the agent. */
    static CallStep complete(Story story, Guest guest) {
        bringIn(story, guest);
        Service service = Conversation.service(story.card());
        story.fact(CallFactType.TRANSFERRED, service.agent(), guest.target().ref())
                .change(card -> card.servedBy(counted(service, guest, story.moment())));
        if (guest.bridge() != null) {
            Parts.destroy(story, guest.bridge(), guest.leg());
        }
        return Guests.takeOver(story, guest, SegmentEnd.TRANSFERRED);
    }

    /** All three together. */
    static CallStep conference(Story story, Guest guest) {
        Service service = Conversation.service(story.card());
        story.fact(
                CallFactType.CONFERENCE_STARTED, service.agent(), guest.target().ref());
        String two = service.bridge();
        String aside = guest.bridge();
        boolean moves = two != null && aside != null && Names.isForTwo(two);
        Service meeting = moves ? meetAside(story, two, aside) : meetHere(story, guest);
        Instant now = story.moment().now();
        story.change(card -> card.servedBy(counted(meeting, guest, story.moment())
                .onHold(false)
                .beside((moves ? guest.withoutBridge() : guest).joined(now))));
        Conversation.tellAgent(story, CallPhase.CONFERENCE);
        return story.to(CallPhase.CONFERENCE, Conference::new);
    }

    /** In the conversation's bridge; that of the consultation goes when the party has left it. */
    private static Service meetHere(Story story, Guest guest) {
        Service service = Conversation.service(story.card());
        if (guest.stand() == Guest.Stand.CONSULTING) {
            Parts.enter(story, service.leg(), service.bridge());
        }
        bringIn(story, guest);
        return service;
    }

    /** In the bridge of the consultation, since nobody may join that of the two: it goes when the caller has left it. */
    private static Service meetAside(Story story, String two, String aside) {
        CallCard card = story.card();
        Service service = Conversation.service(card);
        Guest guest = Objects.requireNonNull(service.guest());
        if (guest.stand() == Guest.Stand.ON_HOLD) {
            Parts.unhold(story, guest);
            Parts.enter(story, service.leg(), aside);
        } else {
            Controls.unhold(story);
        }
        Parts.enter(story, card.channel(), aside);
        Parts.destroy(story, two, card.channel());
        story.fact(CallFactType.CONSULT_ENDED, guest.agent(), "CONFERENCE");
        return service.bridging(aside);
    }

    private static void bringIn(Story story, Guest guest) {
        Service service = Conversation.service(story.card());
        boolean waits = guest.stand() == Guest.Stand.ON_HOLD;
        if (waits) {
            Parts.unhold(story, guest);
        }
        Parts.enter(story, guest.leg(), service.bridge());
        if (!waits) {
            Controls.unhold(story);
        }
    }
}
