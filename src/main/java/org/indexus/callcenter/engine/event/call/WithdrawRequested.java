package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** A supervisor takes an offer back; the caller keeps the place. */
public record WithdrawRequested(Actor by, CallId call) implements CallEvent, Request {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
