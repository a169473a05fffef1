package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.jspecify.annotations.Nullable;

/**
 * An agent sends the caller on and is free at once (a blind transfer).
 *
 * @param target where to
 * @param keepPriority whether the caller's time so far counts in the order of another queue
 * @param note for the next agent, empty for none
 */
public record TransferRequested(Actor by, CallId call, TransferTarget target, boolean keepPriority, String note)
        implements CallEvent, Request {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
