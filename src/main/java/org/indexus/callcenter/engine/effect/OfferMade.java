package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.Offer;

/** An agent is offered a call; sent again with the same offer when the customer becomes known. */
public record OfferMade(Offer offer, CallCard card, Instant at) implements Fact {}
