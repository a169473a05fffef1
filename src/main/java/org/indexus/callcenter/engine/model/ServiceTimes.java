package org.indexus.callcenter.engine.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and how long an agent has served a call.
 *
 * @param askedAt when the agent was asked
 * @param answeredAt since when the agent talks to the caller, {@code null} before
 * @param held how long the caller was on hold so far, the present hold left out
 * @param consulted how long the agent talked with third parties so far, a present consultation left out
 * @param metAt since when the agent talked to the colleague who asked for it, {@code null} for one who was not consulted before
 */
public record ServiceTimes(
        Instant askedAt,
        @Nullable Instant answeredAt,
        Duration held,
        Duration consulted,
        @Nullable Instant metAt) {

    static ServiceTimes since(Instant askedAt) {
        return new ServiceTimes(askedAt, null, Duration.ZERO, Duration.ZERO, null);
    }

    ServiceTimes answered(Instant at) {
        return new ServiceTimes(askedAt, at, held, consulted, metAt);
    }

    ServiceTimes heldFor(Duration more) {
        return new ServiceTimes(askedAt, answeredAt, held.plus(more), consulted, metAt);
    }

    ServiceTimes consultedFor(Duration more) {
        return new ServiceTimes(askedAt, answeredAt, held, consulted.plus(more), metAt);
    }
}
