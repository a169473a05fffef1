package org.indexus.callcenter.engine;

import java.time.Instant;

/** An agent is offered a call; sent again with the same offer when the customer becomes known. */
public record OfferMade(Offer offer, CallCard card, Instant at) implements Fact {}
