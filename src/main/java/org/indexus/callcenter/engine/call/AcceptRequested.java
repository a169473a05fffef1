package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.OfferId;
import org.indexus.callcenter.engine.Request;
import org.jspecify.annotations.Nullable;

/** An agent takes an offer. {@code offer} null means the one in hand. */
public record AcceptRequested(
        AgentId agent, CallId call, @Nullable OfferId offer) implements CallEvent, Request {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
