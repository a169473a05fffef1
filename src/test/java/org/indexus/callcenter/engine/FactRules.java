package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.Rules.hold;
import static org.indexus.callcenter.engine.StateRules.isInLine;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.Effect;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Handover;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.model.Visit;

/**
 * Facts are numbered without gaps, also over restarts; a call ends once, each visit too, and the outcomes agree; a place is
 * never lost; an offer ends once, and an agent has one at a time; nobody is recorded who should have been told and was not.
 */
final class FactRules {

    private static final Set<CallFactType> AFTER_THE_END = EnumSet.of(
            CallFactType.CUSTOMER_IDENTIFIED,
            CallFactType.RECORDING_STOPPED,
            CallFactType.RECORDING_STORED,
            CallFactType.RECORDING_FAILED,
            CallFactType.WRAP_UP_STARTED,
            CallFactType.WRAP_UP_ENDED);

    private final Chronicle told;

    FactRules(Chronicle told) {
        this.told = told;
    }

    void check(Effect effect) {
        if (effect instanceof CallFact fact) {
            call(fact);
        } else if (effect instanceof AgentFact fact) {
            AgentFact last = told.agents.get(fact.agent().id());
            hold(fact.seq() == (last == null ? 1 : last.seq() + 1), () -> "no gap before " + fact + " after " + last);
        } else if (effect instanceof OfferMade made) {
            made(made.offer());
        } else if (effect instanceof OfferEnded over) {
            boolean open = told.offers.containsKey(over.offer().id());
            boolean failed = (over.reason() == OfferEnd.PHONE_FAILED || over.reason() == OfferEnd.WITHDRAWN)
                    && told.accepted.containsKey(over.offer().id());
            hold(open || failed, () -> "ends once: " + over);
        }
    }

    private final java.util.Map<CallId, Long> numbers = new java.util.HashMap<>();

    private void call(CallFact fact) {
        CallCard before = told.cards.get(fact.call());
        CallCard after = fact.card();
        long last = numbers.getOrDefault(fact.call(), before == null ? 0 : before.seq());
        numbers.put(fact.call(), fact.seq());
        hold(fact.seq() == last + 1 && fact.seq() <= after.seq(), () -> "no gap before " + fact);
        boolean first = fact.type() == CallFactType.ARRIVED || fact.type() == CallFactType.PLACED;
        hold((fact.seq() == 1) == first, () -> "arrives first, and once: " + fact);
        if (after.isEnded()) {
            ended(after);
        }
        if (before == null) {
            return;
        }
        hold(after.origin().equals(before.origin()), () -> "origin of " + fact);
        if (before.isEnded() && fact.type() == CallFactType.RETURNED) {
            Outcome outcome = before.ending().outcome();
            boolean transferred = outcome == Outcome.ANSWERED && before.service() == null;
            hold(
                    transferred || outcome == Outcome.REDIRECTED || outcome == Outcome.FAILED,
                    () -> "was sent on: " + before);
        } else if (before.isEnded()) {
            boolean ending = numbers.get(fact.call()) <= before.seq();
            hold(ending || AFTER_THE_END.contains(fact.type()), () -> "after the end: " + fact);
            hold(before.ending().equals(after.ending()), () -> "ends once: " + fact);
        }
        visits(before, after);
        place(before, after, fact);
        if (fact.type() == CallFactType.RECORDING_STARTED) {
            recorded(after);
        }
    }

    private void recorded(CallCard card) {
        boolean silently = !card.recording().onDemand()
                && card.queue() != null
                && told.isAnnouncing(card.queue().id(), card.origin().arrivedAt())
                && !told.announced.contains(card.id());
        hold(!silently, () -> "recorded without a word: " + card);
    }

    private static void ended(CallCard card) {
        boolean answered = card.ending().outcome() == Outcome.ANSWERED;
        boolean bridged = (card.service() != null && card.service().answeredAt() != null)
                || !card.journey().segments().isEmpty();
        hold(answered == bridged, () -> "answered means bridged: " + card);
        List<Visit> visits = card.visits();
        for (int at = 0; at < visits.size(); at++) {
            Outcome outcome = visits.get(at).outcome();
            boolean last = at == visits.size() - 1 && outcome == card.ending().outcome();
            // after a conversation the call is an answered one, whatever became of a later visit
            boolean between =
                    !card.journey().segments().isEmpty() && (at == visits.size() - 1 || outcome == Outcome.ANSWERED);
            // who was sent on in vain has come back, and waited again
            boolean sentOn = outcome == Outcome.REDIRECTED || outcome == Outcome.FAILED;
            hold(last || between || sentOn || outcome == Outcome.OVERFLOWED, () -> "outcomes agree: " + card);
        }
    }

    private static void visits(CallCard before, CallCard after) {
        List<Visit> old = before.visits();
        hold(after.visits().size() >= old.size(), () -> "no visit is lost: " + before + " / " + after);
        for (int at = 0; at < old.size(); at++) {
            Visit was = old.get(at);
            Visit is = after.visits().get(at);
            hold(
                    was.equals(is) || (was.isOpen() && was.enteredAt().equals(is.enteredAt())),
                    () -> "a visit ends once: " + was + " / " + is);
        }
    }

    private static void place(CallCard before, CallCard after, CallFact fact) {
        Place was = before.place();
        Place is = after.place();
        if (was == null) {
            return;
        }
        boolean travelled = after.journey().turns() > before.journey().turns();
        if (is == null) {
            hold(
                    (travelled || after.isEnded()) && !isInLine(after),
                    () -> "a place is left for somewhere, or for nowhere with the call: " + after);
            return;
        }
        boolean replanned = fact.type() == CallFactType.QUEUE_CHANGED;
        boolean cameBack =
                after.journey().segments().size() > before.journey().segments().size();
        Handover handover = before.journey().handover();
        boolean handedOver = !Objects.equals(handover, after.journey().handover());
        boolean backAtOldPlace = handedOver && handover != null && is.equals(handover.from());
        boolean moved = handedOver
                || after.visits().size() > before.visits().size()
                || hasLeft(before, after)
                || cameBack
                || fact.type() == CallFactType.OVERFLOWED;
        boolean same = is.waitingSince().equals(was.waitingSince());
        boolean anew = (moved || travelled) && is.waitingSince().equals(fact.at());
        boolean sinceArrival = (travelled || handedOver)
                && is.waitingSince().equals(after.origin().arrivedAt());
        hold(same || anew || sinceArrival || backAtOldPlace, () -> "wait kept: " + was + " / " + is);
        hold(
                travelled
                        || moved
                        || replanned
                        || !isInLine(before)
                        || is.queue().equals(was.queue()),
                () -> "queue kept: " + was + " / " + is);
        // the dialplan may send back a call that had ended: its queue may have another plan by then
        boolean counted = fact.type() == CallFactType.CUSTOMER_IDENTIFIED || before.isEnded();
        hold(
                is.arrival() == was.arrival()
                        && (travelled || moved || replanned || counted || is.priority() == was.priority()),
                () -> "place kept: " + was + " / " + is);
    }

    /** Between two queues the caller may hear that the next one records. */
    private static boolean hasLeft(CallCard before, CallCard after) {
        return before.visits().stream().anyMatch(Visit::isOpen)
                && after.visits().stream().noneMatch(Visit::isOpen);
    }

    private void made(Offer offer) {
        Offer before = told.offers.get(offer.id());
        hold(before == null || before.equals(offer), () -> "made again as it was: " + offer);
        hold(!told.accepted.containsKey(offer.id()), () -> "made after its end: " + offer);
        hold(
                told.offers.values().stream()
                        .allMatch(other -> other.id().equals(offer.id())
                                || !other.isFor(offer.agent().id())),
                () -> "a second offer in hand: " + offer);
    }
}
