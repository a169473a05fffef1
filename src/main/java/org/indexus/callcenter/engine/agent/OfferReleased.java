package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Offer;
import org.indexus.callcenter.engine.OfferEnd;

/** Signal from a call: the offer ended without this agent having the call. */
public record OfferReleased(AgentId agent, Offer offer, OfferEnd reason, Setback setback, int missLimit)
        implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
