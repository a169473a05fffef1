package org.indexus.callcenter.asterisk;

/** How a phone behind a fake Asterisk reacts to being dialled. */
public enum FakePhone {
    /** Rings, then answers. */
    ANSWERS,
    /** Rings until somebody gives up. */
    RINGS,
    /** Answers with busy, cause 17. */
    BUSY,
    /** Sends the call elsewhere (SIP 302). */
    FORWARDED,
    /** Says nothing at all until the time is over. */
    ABSENT
}
