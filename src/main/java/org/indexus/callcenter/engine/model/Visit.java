package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.QueueRef;
import org.jspecify.annotations.Nullable;

/**
 * One stay in one queue; {@code leftAt} and {@code outcome} are {@code null} while it lasts.
 *
 * @param forecast the wait that was expected at its beginning; {@code null} when there was no basis for one
 */
public record Visit(
        QueueRef queue,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable Outcome outcome,
        @Nullable AgentRef agent,
        @Nullable Duration forecast) {

    public boolean isOpen() {
        return outcome == null;
    }

    /** How long it lasted, up to {@code moment} while it is open; never negative. */
    public Duration lastedUntil(Instant moment) {
        Instant until = leftAt == null ? moment : leftAt;
        return until.isBefore(enteredAt) ? Duration.ZERO : Duration.between(enteredAt, until);
    }

    /** The queue is called otherwise now; what is over keeps the name of then. */
    public Visit renamed(QueueRef now) {
        return isOpen() && now.id().equals(queue.id())
                ? new Visit(now, enteredAt, leftAt, outcome, agent, forecast)
                : this;
    }

    public Visit left(Instant at, Outcome how, @Nullable AgentRef who) {
        return isOpen() ? new Visit(queue, enteredAt, at, how, who, forecast) : this;
    }
}
