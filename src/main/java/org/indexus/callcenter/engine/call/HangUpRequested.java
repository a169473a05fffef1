package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.Actor;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Request;
import org.jspecify.annotations.Nullable;

/** Somebody ends a call: the agent who talks, or a supervisor. */
public record HangUpRequested(Actor by, CallId call) implements CallEvent, Request {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
