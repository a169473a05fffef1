package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.ChannelRef;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** An agent's leg is gone. {@code cause} is the hang-up cause of Q.850, 0 when unknown; 17 is busy. */
public record LegEnded(ChannelRef leg, int cause) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(leg);
    }

    @Override
    public CallStep applyTo(CallState state, Moment moment) {
        return state.on(this, moment);
    }
}
