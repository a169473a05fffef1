package org.indexus.callcenter.engine.event.call;

import java.util.List;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.jspecify.annotations.Nullable;

/**
 * Signal from routing: these agents shall be offered the call. Only sent for agents who are Available.
 *
 * @param why for the call's timeline
 */
public record AgentChosen(CallId call, List<AgentProfile> agents, String why) implements CallEvent {

    public AgentChosen {
        agents = List.copyOf(agents);
    }

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return call;
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
