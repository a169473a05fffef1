package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.effect.OfferEnded;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.SegmentEnd;
import org.indexus.callcenter.engine.model.Service;

/** What becomes of a call when our own code failed: the dialplan keeps the caller, and the floor goes on. */
public final class Rescue {

    /** The context of the dialplan that keeps callers whom nobody here can serve. */
    public static final String FALLBACK_CONTEXT = "indexus-fallback";

    /** The cause of such an end. */
    public static final String INTERNAL_ERROR = "INTERNAL_ERROR";

    private Rescue() {}

    /** For a call on the floor: phones that ring or talk are hung up, and their agents are told. */
    public static CallStep toFallback(CallState state, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(state, moment);
        if (builder.card().service() == null) {
            state.offers().forEach(offer -> withdraw(builder, offer));
        }
        release(builder);
        return Leave.toFallback(Conversation.leave(builder, SegmentEnd.LOST, null), INTERNAL_ERROR);
    }

    private static void withdraw(CallStepBuilder builder, Offer offer) {
        builder.effect(
                new OfferEnded(offer, OfferEnd.WITHDRAWN, builder.moment().now()));
        if (offer.leg() != null) {
            builder.hangUpStray(offer.leg());
        }
    }

    /** For a call of before a restart that could not be brought back. */
    public static CallStep toFallback(CallCard card, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(card, moment);
        release(builder);
        return Leave.toFallback(builder, INTERNAL_ERROR);
    }

    /** Whoever has the call in hand is told, and a phone that is in no bridge yet is hung up. */
    private static void release(CallStepBuilder builder) {
        Conversation.tellAgent(builder, CallPhase.ENDED);
        Service service = builder.card().service();
        if (service != null && service.bridge() == null) {
            builder.hangUpStray(service.leg());
        }
    }
}
