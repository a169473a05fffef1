package org.indexus.callcenter.engine.call.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The offers of one call that are open at the same time: one, or with Ring All several. */
record Round(List<Offer> offers) {

    Round {
        offers = List.copyOf(offers);
    }

    Round and(List<Offer> more) {
        List<Offer> all = new ArrayList<>(offers);
        all.addAll(more);
        return new Round(all);
    }

    Round without(Offer ended) {
        return new Round(offers.stream().filter(offer -> !offer.equals(ended)).toList());
    }

    boolean isOver() {
        return offers.isEmpty();
    }

    Optional<Offer> of(AgentId agent) {
        return offers.stream().filter(offer -> offer.isFor(agent)).findFirst();
    }

    Optional<Offer> on(String leg) {
        return offers.stream().filter(offer -> leg.equals(offer.leg())).findFirst();
    }

    Optional<Offer> numbered(long number) {
        return offers.stream().filter(offer -> offer.number() == number).findFirst();
    }

    /** Why this agent may not answer this offer ({@code null}: whichever is the agent's); OK when the agent may. */
    Verdict mayAnswer(AgentId agent, @Nullable OfferId asked) {
        Optional<Offer> mine = of(agent);
        if (mine.isEmpty()) {
            return isOpen(asked) ? Verdict.NOT_YOURS : Verdict.OFFER_GONE;
        }
        return asked == null || mine.get().id().equals(asked) ? Verdict.OK : Verdict.OFFER_GONE;
    }

    private boolean isOpen(@Nullable OfferId id) {
        return id == null || offers.stream().anyMatch(offer -> offer.id().equals(id));
    }

    CallStepBuilder release(CallStepBuilder builder, OfferEnd reason) {
        offers.forEach(offer -> Offers.release(builder, offer, reason));
        return builder;
    }
}
