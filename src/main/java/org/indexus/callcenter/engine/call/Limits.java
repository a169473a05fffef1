package org.indexus.callcenter.engine.call;

import java.time.Duration;

/** Deadlines that no administrator needs to set. */
public final class Limits {

    /** From Accept until the phone must have answered and both legs are bridged. */
    public static final Duration CONNECT = Duration.ofSeconds(15);

    /** How long a number outside may ring. */
    public static final Duration DIAL = Duration.ofSeconds(60);

    /** The work after a call that an agent made for no queue. */
    public static final Duration WRAP_UP = Duration.ofSeconds(30);

    /** How much longer than our own deadline Asterisk lets a phone ring, so that ours comes first. */
    public static final int RING_SLACK_SECONDS = 5;

    /** The longest spoken message. When its end is never told, the door to Asterisk finds that out long before. */
    public static final Duration MESSAGE = Duration.ofMinutes(5);

    /** Where no queue says otherwise: for so long an agent who declined, or whose phone failed, is not asked again for the same call. */
    static final Duration COOL_DOWN = Duration.ofSeconds(10);

    /** After so long we ask for a recording of which nothing was heard. */
    static final Duration RECORDING = Duration.ofSeconds(5);

    /** So long the first offer waits for the customer list where it matters who calls; unnoticed, and enough for a database that is well. */
    public static final Duration CUSTOMER = Duration.ofMillis(150);

    /** While the line to Asterisk is broken it is looked at again after so long, before a caller's silence counts. */
    public static final Duration LINE = Duration.ofSeconds(5);

    private Limits() {}
}
