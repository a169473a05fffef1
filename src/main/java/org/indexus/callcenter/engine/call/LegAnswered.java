package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.ChannelRef;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** An agent's phone answered and its channel is in our application. */
public record LegAnswered(ChannelRef leg) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(leg);
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
