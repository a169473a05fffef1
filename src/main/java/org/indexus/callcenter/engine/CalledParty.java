package org.indexus.callcenter.engine;

import org.indexus.callcenter.engine.event.call.CallEvent;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.jspecify.annotations.Nullable;

/**
 * Whom an agent has called is the call's caller from the first word on: the end of that leg is the caller's hang-up, in
 * whatever state. Until then it is a leg that is awaited, and its end says why nobody was reached.
 */
final class CalledParty {

    private CalledParty() {}

    /** The event as the call's state shall see it; {@code null} for one that says nothing new. */
    static @Nullable CallEvent seen(CallEvent event, CallCard card) {
        if (!card.origin().isOutbound() || !card.wasAnswered() || card.isEnded()) {
            return event;
        }
        ChannelRef called = card.origin().channel();
        if (event instanceof LegEnded ended && ended.leg().equals(called)) {
            boolean stopped = ended.cause() == LegEnded.ASTERISK_STOPPED;
            return new CallerHungUp(called, stopped ? CallerHungUp.ASTERISK_STOPPED : "");
        }
        return event instanceof LegAnswered answered && answered.leg().equals(called) ? null : event;
    }
}
