package org.indexus.callcenter.engine.call;

import org.indexus.callcenter.engine.CallId;
import org.indexus.callcenter.engine.ChannelIndex;
import org.indexus.callcenter.engine.Event;
import org.indexus.callcenter.engine.Moment;
import org.jspecify.annotations.Nullable;

/** Something that concerns one call. The call's state answers it by double dispatch. */
public interface CallEvent extends Event {

    /** The call it concerns, or {@code null} when the floor knows none. */
    @Nullable
    CallId callIn(ChannelIndex index);

    <R> R applyTo(CallEventHandler<R> handler, Moment moment);
}
