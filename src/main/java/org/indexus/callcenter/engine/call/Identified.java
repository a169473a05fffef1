package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.Moment;

/** Notes on a call's card who the caller is. */
final class Identified {

    private Identified() {}

    static Story note(CallState state, CustomerIdentified event, Moment moment) {
        return Story.of(state, moment)
                .change(card -> card.knownAs(event.customer()))
                .fact(CallFactType.CUSTOMER_IDENTIFIED, null, event.customer().name());
    }
}
