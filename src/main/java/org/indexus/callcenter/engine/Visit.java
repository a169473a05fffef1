package org.indexus.callcenter.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay in one queue; {@code leftAt} and {@code outcome} are {@code null} while it lasts. */
public record Visit(
        QueueRef queue,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable Outcome outcome,
        @Nullable AgentRef agent) {

    public boolean isOpen() {
        return outcome == null;
    }

    public Visit left(Instant at, Outcome how, @Nullable AgentRef who) {
        return isOpen() ? new Visit(queue, enteredAt, at, how, who) : this;
    }
}
