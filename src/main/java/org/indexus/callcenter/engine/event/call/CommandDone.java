package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** Asterisk did what a command asked for. */
public record CommandDone(CallId call, Verb verb, String object) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
