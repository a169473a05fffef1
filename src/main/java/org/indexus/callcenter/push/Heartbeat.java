package org.indexus.callcenter.push;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * Whether the page behind a socket is awake: it is pinged every {@value #PING_SECONDS} s, and one that leaves a ping
 * unanswered for {@value #ASLEEP_SECONDS} s sleeps, like the laptop whose lid was closed. A page is held to what it does: once
 * it has sent {@code pong}, only a message counts as an answer; before that, the pong of the protocol, which the browser sends
 * even for a page that hangs; and a client that has never answered a ping is believed until the socket is given up. A pause of
 * our own (a frozen process) is nobody's silence.
 *
 * <p>Called by the clock, and by the container's threads for what comes in.
 */
final class Heartbeat {

    static final long PING_SECONDS = 3;
    static final long ASLEEP_SECONDS = 5;
    static final long DEAD_SECONDS = 50;
    private static final long OUR_PAUSE_SECONDS = 3;
    private static final long NEVER = Long.MIN_VALUE;

    private enum Answers {
        NONE,
        BY_PROTOCOL,
        BY_MESSAGE
    }

    private Answers answers = Answers.NONE;
    private long heardAt;
    private long pingedAt = NEVER;
    private long unansweredSince = NEVER;
    private long tickedAt;

    Heartbeat(long now) {
        heardAt = now;
        tickedAt = now;
    }

    /** The clock, about once a second; whether a ping is due. */
    synchronized boolean tick(long now) {
        if (now - tickedAt > SECONDS.toNanos(OUR_PAUSE_SECONDS) && unansweredSince != NEVER) {
            unansweredSince = now;
        }
        tickedAt = now;
        if (pingedAt != NEVER && now - pingedAt < SECONDS.toNanos(PING_SECONDS)) {
            return false;
        }
        pingedAt = now;
        if (unansweredSince == NEVER) {
            unansweredSince = now;
        }
        return true;
    }

    /** A pong of the protocol. */
    synchronized void protocolPong(long now) {
        heardAt = now;
        if (answers != Answers.BY_MESSAGE) {
            answers = Answers.BY_PROTOCOL;
            unansweredSince = NEVER;
        }
    }

    /** Any message; {@code pong} is the one that answers a ping. */
    synchronized void message(long now, boolean pong) {
        heardAt = now;
        if (pong) {
            answers = Answers.BY_MESSAGE;
        }
        unansweredSince = NEVER;
    }

    synchronized boolean isAsleep(long now) {
        return answers != Answers.NONE
                && unansweredSince != NEVER
                && now - unansweredSince >= SECONDS.toNanos(ASLEEP_SECONDS);
    }

    /** No sign of life at all for so long that nobody will come back. */
    synchronized boolean isDead(long now) {
        return now - heardAt >= SECONDS.toNanos(DEAD_SECONDS);
    }
}
