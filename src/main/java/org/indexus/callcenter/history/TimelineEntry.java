package org.indexus.callcenter.history;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.indexus.callcenter.engine.model.CallFactType;
import org.jspecify.annotations.Nullable;

/** An entry of a call's timeline. {@code detail} may hold hostile text. */
public record TimelineEntry(
        long seq,
        Instant at,
        CallFactType type,
        @Nullable AgentRef agent,
        @Nullable QueueRef queue,
        String detail) {

    public TimelineEntry withoutDetail() {
        return new TimelineEntry(seq, at, type, agent, queue, "");
    }
}
