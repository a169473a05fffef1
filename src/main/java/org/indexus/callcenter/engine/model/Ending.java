package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How and when a call ended. {@code cause} is a short code that says more, or {@code null}. */
public record Ending(
        Instant at, Outcome outcome, EndedBy by, @Nullable String cause) {}
