package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.CustomerId;
import org.jspecify.annotations.Nullable;

/** What the customer list knows about a caller. */
public record Customer(
        CustomerId id,
        String name,
        boolean vip,
        @Nullable AgentId lastAgent,
        @Nullable Instant lastCallAt) {}
