package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;
import org.indexus.callcenter.engine.model.OfferEnd;
import org.indexus.callcenter.engine.model.Setback;

/** Signal from a call: the offer ended without this agent having the call. */
public record OfferReleased(AgentId agent, Offer offer, OfferEnd reason, Setback setback, int missLimit)
        implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
