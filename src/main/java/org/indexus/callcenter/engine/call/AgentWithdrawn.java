package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** The agent who is being asked was removed: the offer goes to somebody else. */
public record AgentWithdrawn(CallId call, AgentId agent) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
