package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.OfferEnd;

/** What becomes of a call when our own code failed: the dialplan keeps the caller, and the floor goes on. */
public final class Rescue {

    private Rescue() {}

    public static CallStep toFallback(CallState state, Moment moment) {
        Story story = Story.of(state, moment);
        state.offers().forEach(offer -> story.effect(new OfferEnded(offer, OfferEnd.WITHDRAWN, moment.now())));
        return Leave.toFallback(story, "INTERNAL_ERROR");
    }
}
