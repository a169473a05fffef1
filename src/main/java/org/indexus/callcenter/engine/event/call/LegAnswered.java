package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.Moment;
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
