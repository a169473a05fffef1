package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** The Asterisk server of the call cannot be heard any more. */
public record LinkLost(CallId call) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
