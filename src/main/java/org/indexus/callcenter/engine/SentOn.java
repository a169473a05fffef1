package org.indexus.callcenter.engine;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

    /** Answered: whom an agent transferred out. Of those whom we hung up on nobody comes back. */
    private static final Set<Outcome> PERHAPS_SENT = EnumSet.of(Outcome.REDIRECTED, Outcome.FAILED, Outcome.ANSWERED);

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
                && PERHAPS_SENT.contains(ending.outcome());
        if (sent) {
            cards.put(card.origin().channel(), card);
        }
    }

    /** Something was added to a call that has ended: a recording came home, or an agent's wrap-up is over. */
    void changed(CallCard card) {
        cards.computeIfPresent(
                card.origin().channel(), (channel, sent) -> sent.id().equals(card.id()) ? card : sent);
    }

    /** The call that this caller was in; asked once. */
    @Nullable
    CallCard back(ChannelRef channel) {
        return cards.remove(channel);
    }
}
