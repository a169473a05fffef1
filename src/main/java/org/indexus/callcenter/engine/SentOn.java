package org.indexus.callcenter.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.EndedBy;
import org.indexus.callcenter.engine.model.Ending;
import org.indexus.callcenter.engine.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Callers whom we sent on to the dialplan, to be dialled or to be kept there. Who comes back on the same channel, since nobody
 * answered or nobody was there, is the same call still. Touched by the engine's thread alone.
 */
final class SentOn {

    private static final int MOST = 5_000;

    private final Map<ChannelRef, CallCard> cards = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelRef, CallCard> eldest) {
            return size() > MOST;
        }
    };

    /** A call has ended; of use only where that was our doing and left the caller in Asterisk. */
    void ended(CallCard card) {
        Ending ending = card.ending();
        boolean sent = ending != null
                && ending.by() == EndedBy.SYSTEM
                && card.service() == null
                && (ending.outcome() == Outcome.REDIRECTED || ending.outcome() == Outcome.FAILED);
        if (sent) {
            cards.put(card.origin().channel(), card);
        }
    }

    /** The call that this caller was in; asked once. */
    @Nullable
    CallCard back(ChannelRef channel) {
        return cards.remove(channel);
    }
}
