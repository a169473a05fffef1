package org.indexus.callcenter.engine;

import java.time.Instant;

/** An offer is no more. After ACCEPTED, PHONE_FAILED may follow for the same offer: the acceptance came to nothing. */
public record OfferEnded(Offer offer, OfferEnd reason, Instant at) implements Fact {}
