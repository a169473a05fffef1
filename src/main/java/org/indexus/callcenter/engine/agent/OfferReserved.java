package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Offer;

/** Signal from a call: the agent is reserved for this offer. */
public record OfferReserved(AgentId agent, Offer offer) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
