package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.QueuePlan;

/** Notes on a call's card who the caller is. */
final class Identified {

    private Identified() {}

    static CallStepBuilder note(CallState state, CustomerIdentified event, Moment moment) {
        return CallStepBuilder.of(state, moment)
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
