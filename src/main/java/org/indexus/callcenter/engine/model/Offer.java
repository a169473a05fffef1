package org.indexus.callcenter.engine.model;

import java.time.Instant;
import java.util.UUID;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.OfferId;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.jspecify.annotations.Nullable;

/**
 * A call reserved for an agent.
 *
 * @param number the offer's number within the call, from 1
 * @param leg the ringing channel in mode RING, else {@code null}
 */
public record Offer(
        OfferId id,
        CallId call,
        AgentRef agent,
        int number,
        ConnectMode mode,
        Instant madeAt,
        Instant expiresAt,
        @Nullable String leg) {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long VERSION_8 = 0x8000L;

    /** The id of the n-th offer of a call: always the same, so that a replay gives the same ids. */
    public static OfferId idOf(CallId call, int number) {
        long high = call.value().getMostSignificantBits() ^ (number * SPREAD);
        return new OfferId(new UUID((high & ~0xF000L) | VERSION_8, call.value().getLeastSignificantBits()));
    }

    public boolean isFor(AgentId other) {
        return agent.id().equals(other);
    }
}
