package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** An agent refuses an offer. {@code offer} null means the one in hand. */
public record DeclineRequested(
        AgentId agent, CallId call, @Nullable OfferId offer, String reason) implements CallEvent, Request {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
