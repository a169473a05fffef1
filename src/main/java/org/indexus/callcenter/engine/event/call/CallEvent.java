package org.indexus.callcenter.engine.event.call;

import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelIndex;
import org.indexus.callcenter.engine.model.Moment;
import org.jspecify.annotations.Nullable;

/** Something that concerns one call. The call's state answers it by double dispatch. */
public interface CallEvent extends Event {

    /** The call it concerns, or {@code null} when the floor knows none. */
    @Nullable
    CallId callIn(ChannelIndex index);

    <R> R applyTo(CallEventHandler<R> handler, Moment moment);
}
