package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.Customer;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Place;
import org.indexus.callcenter.engine.QueuePlan;

/** Notes on a call's card who the caller is. */
final class Identified {

    private Identified() {}

    static Story note(CallState state, CustomerIdentified event, Moment moment) {
        return Story.of(state, moment)
                .change(card -> placedAs(event.customer(), card, moment).knownAs(event.customer()))
                .fact(CallFactType.CUSTOMER_IDENTIFIED, null, event.customer().name());
    }

    /** A VIP's call has the points of its queue, whoever says that it is one. */
    private static CallCard placedAs(Customer customer, CallCard card, Moment moment) {
        Place place = card.place();
        QueuePlan plan = place == null ? null : moment.queue(place.queue().id());
        return place == null || plan == null
                ? card
                : card.routed(place.planned(place.queue(), Gate.points(plan, card.journey(), customer)));
    }
}
