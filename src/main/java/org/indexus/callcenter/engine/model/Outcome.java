package org.indexus.callcenter.engine.model;

/** How an arrival or a visit ended; exactly one each. */
public enum Outcome {
    /** Both legs were bridged. */
    ANSWERED,
    /** The caller hung up before. */
    ABANDONED,
    /** As {@link #ABANDONED}, within the queue's {@code shortAbandonSeconds}. */
    SHORT_ABANDONED,
    /** The maximum wait was over and the goodbye was spoken. */
    TIMED_OUT,
    /** Handed to an extension or number. */
    REDIRECTED,
    /** Turned away by hours or route, with a message. */
    CLOSED,
    VOICEMAIL,
    CALLBACK,
    /** Left the queue for another target; of visits only. */
    OVERFLOWED,
    /** Nobody took the call that an agent made. */
    NO_ANSWER,
    /** Who was called was busy. */
    BUSY,
    /** Who was called refused. */
    REJECTED,
    /** The agent gave up before anybody answered. */
    CANCELLED,
    /** Could not be served, or made; the cause says why. */
    FAILED
}
