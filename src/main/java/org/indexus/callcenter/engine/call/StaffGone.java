package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.OverflowCause;
import org.jspecify.annotations.Nullable;

/** Nobody is left in the queue in which the call waits, and its plan says what to do then. */
public record StaffGone(CallId call, OverflowCause cause) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
