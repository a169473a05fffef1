package org.indexus.callcenter.asterisk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an Asterisk server beside ours. Its times are taken as they are while the two agree as far as its answers tell
 * (whole seconds), and are corrected where somebody has not set one of them. Any thread may ask.
 */
final class ServerClock {

    private static final Logger LOG = System.getLogger(ServerClock.class.getName());
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private final Clock clock;
    private volatile Duration ahead = Duration.ZERO;

    ServerClock(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A moment that Asterisk told, by our clock; never in the future, and the present for {@code null}. */
    Instant ours(@Nullable Instant theirs) {
        Instant now = clock.instant();
        Instant moment = theirs == null ? now : theirs.minus(ahead);
        return moment.isAfter(now) ? now : moment;
    }

    /**
     * Learns how far the server's clock is ahead.
     *
     * @param date of an answer, as HTTP writes it
     * @param asked when the question was sent, by our clock; the answer has just come
     */
    void compare(String date, Instant asked) {
        try {
            Instant theirs = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            Duration least = Duration.between(clock.instant(), theirs);
            Duration most = Duration.between(asked, theirs.plus(RESOLUTION));
            ahead = nearestToZero(least, most);
        } catch (DateTimeException untold) {
            ahead = Duration.ZERO;
        }
        if (!ahead.isZero()) {
            LOG.log(Level.WARNING, "The clock of this Asterisk is {0} ahead of ours; its times are corrected", ahead);
        }
    }

    private static Duration nearestToZero(Duration least, Duration most) {
        if (least.isNegative() && most.isNegative()) {
            return most;
        }
        return least.isNegative() ? Duration.ZERO : least;
    }
}
