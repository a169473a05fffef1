package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.Entrance;
import org.jspecify.annotations.Nullable;

/**
 * Where a transfer that came back to us leads ({@link TransferArrived}).
 *
 * @param half the far half of the transfer's channel, which nobody needs
 */
public record TransferRouted(CallId call, String half, Entrance entrance) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
