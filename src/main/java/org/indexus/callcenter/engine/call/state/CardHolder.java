package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Moment;

/** A state that stays what it is while its card changes. */
interface CardHolder extends CallState {

    /** The same state with another card. */
    CallState with(CallCard card);

    @Override
    default CallStep on(CustomerIdentified event, Moment moment) {
        return Identified.note(this, event, moment).stay(this::with);
    }
}
