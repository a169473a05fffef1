package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Offer;

/** Signal from a call: the agent is reserved for this offer. */
public record OfferReserved(AgentId agent, Offer offer) implements AgentEvent {

    @Override
    public <R> R applyTo(AgentEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
