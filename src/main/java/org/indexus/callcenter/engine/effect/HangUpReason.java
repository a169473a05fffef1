package org.indexus.callcenter.engine.effect;

/** Why we hang up a channel; all but the last are ARI's reasons that every version since 13 knows. */
public enum HangUpReason {
    NORMAL,
    BUSY,
    CONGESTION,
    NO_ANSWER,
    /** A phone that rang is needed no more, since its call was dealt with elsewhere: it shall not count a missed call. */
    ANSWERED_ELSEWHERE
}
