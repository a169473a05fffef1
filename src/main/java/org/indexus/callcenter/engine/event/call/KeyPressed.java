package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** Somebody pressed a key of a telephone: 0-9, * or #. Heard for the caller's channel and for the agents' legs alike. */
public record KeyPressed(ChannelRef channel, String key) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(channel);
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
