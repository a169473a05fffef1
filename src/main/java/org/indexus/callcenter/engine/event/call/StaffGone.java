package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.OverflowCause;
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
