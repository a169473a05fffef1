package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.AgentProfile;
import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** Signal from routing: this agent shall be offered the call. Only sent for an agent who is Available. */
public record AgentChosen(CallId call, AgentProfile agent) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public CallStep applyTo(CallState state, Moment moment) {
        return state.on(this, moment);
    }
}
