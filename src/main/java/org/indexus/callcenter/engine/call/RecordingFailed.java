package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** Asterisk could not record, or has no such file. */
public record RecordingFailed(CallId call, String name, String reason) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
