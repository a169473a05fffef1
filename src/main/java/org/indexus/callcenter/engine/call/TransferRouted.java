package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where a transfer that came back to us leads ({@link TransferArrived}).
 *
 * @param half the far half of the transfer's channel, which nobody needs
 */
public record TransferRouted(CallId call, String half, Arrival.Entrance entrance) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public CallStep applyTo(CallState state, Moment moment) {
        return state.on(this, moment);
    }
}
