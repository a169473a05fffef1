package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
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
