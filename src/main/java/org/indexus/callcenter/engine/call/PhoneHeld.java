package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.ChannelRef;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** A phone in the conversation pressed hold. */
public record PhoneHeld(ChannelRef channel) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(channel);
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
