package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.TimerKind;
import org.jspecify.annotations.Nullable;

/** A deadline of a call has come. */
public record CallTimerFired(CallId call, TimerKind kind, long generation) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
