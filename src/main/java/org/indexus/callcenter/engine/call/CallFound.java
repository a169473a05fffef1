package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.*;
import org.jspecify.annotations.Nullable;

/** After a reconnect: what Asterisk still has of a call. */
public record CallFound(CallId call, Remains remains) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public CallStep applyTo(CallState state, Moment moment) {
        return state.on(this, moment);
    }
}
