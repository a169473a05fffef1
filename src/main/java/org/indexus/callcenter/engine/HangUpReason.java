package org.indexus.callcenter.engine;

/** Why we hang up a channel; the names are ARI's reasons that every version since 13 knows. */
public enum HangUpReason {
    NORMAL,
    BUSY,
    CONGESTION,
    NO_ANSWER
}
