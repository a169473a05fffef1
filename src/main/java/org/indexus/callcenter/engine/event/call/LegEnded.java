package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** An agent's leg is gone. {@code cause} is the hang-up cause of Q.850, 0 when unknown; 17 is busy. */
public record LegEnded(ChannelRef leg, int cause) implements CallEvent {

    /** Q.850: network out of order; what the door makes of legs that end because the Asterisk server is being stopped. */
    public static final int ASTERISK_STOPPED = 38;

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(leg);
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
