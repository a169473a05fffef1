package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** A command had no effect. {@code detail} is for people. */
public record CommandFailed(CallId call, Verb verb, String object, Failure failure, String detail)
        implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
