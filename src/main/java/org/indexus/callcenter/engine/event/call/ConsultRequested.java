package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Request;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.TransferTarget;
import org.jspecify.annotations.Nullable;

/**
 * An agent wants to talk with somebody third, while the caller is on hold.
 *
 * @param target an agent, an extension or a number
 */
public record ConsultRequested(Actor by, CallId call, TransferTarget target) implements CallEvent, Request {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
