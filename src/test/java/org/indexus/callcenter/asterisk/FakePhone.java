package org.indexus.callcenter.asterisk;

/** How a phone behind a fake Asterisk reacts to being dialled. */
public enum FakePhone {
    /** Rings, then answers. */
    ANSWERS,
    /** Rings until somebody gives up. */
    RINGS,
    /** Answers with busy, cause 17. */
    BUSY,
    /** Says nothing at all until the time is over. */
    ABSENT
}
