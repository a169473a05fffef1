package org.indexus.callcenter.engine.id;

import org.jspecify.annotations.Nullable;

/** Finds the call on whose behalf a channel exists, the caller's own or an agent's leg. */
@FunctionalInterface
public interface ChannelIndex {
    @Nullable
    CallId callOn(ChannelRef channel);
}
