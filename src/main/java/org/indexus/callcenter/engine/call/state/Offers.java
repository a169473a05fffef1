package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Legs;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.HangUpReason;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.agent.OfferReleased;
import org.indexus.callcenter.engine.event.agent.OfferReserved;
import org.indexus.callcenter.engine.event.call.AgentChosen;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Setback;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** Making and ending an offer, as parts of a {@link CallStepBuilder}. */
final class Offers {

    private Offers() {}

    static List<Offer> make(CallStepBuilder builder, AgentChosen chosen) {
        List<Offer> made = new ArrayList<>(chosen.agents().size());
        for (AgentProfile agent : chosen.agents()) {
            made.add(make(builder.change(CallCard::attempted), agent, chosen.why()));
        }
        return made;
    }

    static Offer make(CallStepBuilder builder, AgentProfile agent, String why) {
        CallCard card = builder.card();
        Moment moment = builder.moment();
        int number = card.attempts();
        Duration time = offerTime(card, moment);
        String leg = agent.effectiveMode() == ConnectMode.RING ? Names.leg(card.id(), number) : null;
        Offer offer = new Offer(
                Offer.idOf(card.id(), number),
                card.id(),
                agent.ref(),
                number,
                agent.effectiveMode(),
                moment.now(),
                moment.now().plus(time),
                leg);
        builder.fact(CallFactType.OFFERED, agent.ref(), offer.mode() + ", " + why);
        if (leg != null) {
            builder.effect(Legs.ring(card, agent, leg, Math.toIntExact(time.toSeconds())));
        }
        builder.effectWithCard(last -> new OfferMade(offer, last, moment.now()))
                .effect(new SetTimer(card.id().value(), TimerKind.OFFER, number, offer.expiresAt()))
                .tell(new OfferReserved(agent.id(), offer));
        return offer;
    }

    private static Duration offerTime(CallCard card, Moment moment) {
        QueuePlan queue =
                card.queue() == null ? null : moment.queue(card.queue().id());
        return queue == null ? Limits.CONNECT : queue.offerTime();
    }

    static CallStepBuilder release(CallStepBuilder builder, Offer offer, OfferEnd reason) {
        return release(builder, offer, reason, reason == OfferEnd.MISSED ? Setback.MISSED : Setback.NONE);
    }

    static CallStepBuilder release(CallStepBuilder builder, Offer offer, OfferEnd reason, Setback setback) {
        builder.fact(CallFactType.OFFER_ENDED, offer.agent(), reason.name())
                .effect(new OfferEnded(offer, reason, builder.moment().now()));
        if (offer.leg() != null) {
            Leave.hangUpLeg(builder, offer.agent(), offer.leg(), whatThePhoneIsTold(reason));
        }
        return builder.tell(new OfferReleased(
                offer.agent().id(), offer, reason, setback, Legs.missLimit(builder.card(), builder.moment())));
    }

    /** A colleague took the call, or the agent declined it in the browser: on the phone nothing was missed. */
    private static HangUpReason whatThePhoneIsTold(OfferEnd end) {
        return end == OfferEnd.TAKEN_ELSEWHERE || end == OfferEnd.DECLINED
                ? HangUpReason.ANSWERED_ELSEWHERE
                : HangUpReason.NORMAL;
    }

    /** Two steps taken in one turn, the second from where the first led. */
    static CallStep join(CallStep first, CallStep second) {
        List<Effect> effects = new ArrayList<>(first.effects());
        effects.addAll(second.effects());
        List<Event> signals = new ArrayList<>(first.signals());
        signals.addAll(second.signals());
        return new CallStep(second.next(), effects, signals, second.verdict(), false);
    }
}
