package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** After a reconnect: what Asterisk still has of a call. */
public record CallFound(CallId call, Remains remains) implements CallEvent {

    /** The cause of a call that ended while nobody was listening. */
    public static final String LOST = "ENDED_WHILE_DISCONNECTED";

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
