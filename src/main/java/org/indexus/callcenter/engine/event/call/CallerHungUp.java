package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** The caller's channel is gone from our application: hung up, or lost. {@code cause} is a short code, empty for a plain hang-up. */
public record CallerHungUp(ChannelRef channel, String cause) implements CallEvent {

    /** The cause of who was hung up on because the Asterisk server is being stopped. */
    public static final String ASTERISK_STOPPED = "ASTERISK_STOPPED";

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(channel);
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
