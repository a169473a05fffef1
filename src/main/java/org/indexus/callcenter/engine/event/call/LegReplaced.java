package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The agent's phone transferred the caller away by itself (REFER): another channel takes the leg's place in the bridge.
 *
 * @param answered whether somebody answers there already, as after a consultation; else {@link LegAnswered} tells it
 */
public record LegReplaced(ChannelRef leg, String replacement, boolean answered) implements CallEvent {

    @Override
    public @Nullable CallId callIn(ChannelIndex index) {
        return index.callOn(leg);
    }

    @Override
    public <R> R applyTo(CallEventHandler<R> handler, Moment moment) {
        return handler.on(this, moment);
    }
}
