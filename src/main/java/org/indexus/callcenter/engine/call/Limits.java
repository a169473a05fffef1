package org.indexus.callcenter.engine.call;

import java.time.Duration;

/** Deadlines that no administrator needs to set. */
final class Limits {

    /** From Accept until the phone must have answered and both legs are bridged. */
    static final Duration CONNECT = Duration.ofSeconds(15);

    /** How much longer than our own deadline Asterisk lets a phone ring, so that ours comes first. */
    static final int RING_SLACK_SECONDS = 5;

    /** The longest spoken message. When its end is never told, the door to Asterisk finds that out long before. */
    static final Duration MESSAGE = Duration.ofMinutes(5);

    /** Where no queue says otherwise: for so long an agent who declined, or whose phone failed, is not asked again for the same call. */
    static final Duration COOL_DOWN = Duration.ofSeconds(10);

    /** After so long we ask for a recording of which nothing was heard. */
    static final Duration RECORDING = Duration.ofSeconds(5);

    /** An offer as young as this may be taken back because the customer's last agent turned out to be free. */
    static final Duration FRESH = Duration.ofSeconds(2);

    /** While the line to Asterisk is broken it is looked at again after so long, before a caller's silence counts. */
    static final Duration LINE = Duration.ofSeconds(5);

    private Limits() {}
}
