package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** A phone in the conversation went on after a hold. */
public record PhoneUnheld(ChannelRef channel) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(channel);
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
