package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;

/** An offer is no more. After ACCEPTED, PHONE_FAILED may follow for the same offer: the acceptance came to nothing. */
public record OfferEnded(Offer offer, OfferEnd reason, Instant at) implements Fact {}
