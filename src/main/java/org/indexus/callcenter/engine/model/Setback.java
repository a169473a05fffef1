package org.indexus.callcenter.engine.model;

import org.jspecify.annotations.Nullable;

/** What it means for the agent that an offer or a connect came to nothing. */
public enum Setback {
    /** Nothing: it was a choice, or somebody else's doing. */
    NONE(null),
    /** Nobody took it; too many in a row lead to a break. */
    MISSED("NO_ANSWER"),
    /** The phone cannot be had; counts like {@link #MISSED}, and the break says so. */
    UNREACHABLE("PHONE_UNREACHABLE");

    private final @Nullable String breakReason;

    Setback(@Nullable String breakReason) {
        this.breakReason = breakReason;
    }

    /** The reason of the break that one too many of these leads to; {@code null} for what counts for nothing. */
    @Nullable
    public String breakReason() {
        return breakReason;
    }
}
