package org.indexus.callcenter.asterisk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells the log what Asterisk could not play, or could not have: callers hear silence there, and nobody else would know. Each sound is told once an
 * hour, and a hundred of them at most. Any thread.
 */
final class PlaybackFailureLog {

    private static final Logger LOG = System.getLogger(PlaybackFailureLog.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST = 100;

    private final String server;
    private final Map<String, Instant> told = new HashMap<>();

    PlaybackFailureLog(String server) {
        this.server = server;
    }

    /** {@code media} as in the request to play it. Returns whether it was told. */
    boolean tell(String media, Instant now) {
        return tell(shown(media), "its own log says why", now);
    }

    /** {@code reason} says why it was not even tried. */
    synchronized boolean tell(String sound, String reason, Instant now) {
        told.values().removeIf(last -> !now.isBefore(last.plus(PAUSE)));
        if (told.size() >= MOST || told.putIfAbsent(sound, now) != null) {
            return false;
        }
        LOG.log(
                Level.WARNING,
                "Asterisk {0} could not play {1}, callers hear silence instead; {2}",
                server,
                sound,
                reason);
        return true;
    }

    /** Without the signature, which opens the file to everybody and changes every day. */
    static String shown(String media) {
        return media.replaceFirst("/media/prompts/.*/", "/media/prompts/…/");
    }
}
