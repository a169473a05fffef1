package org.indexus.callcenter.asterisk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells the log what Asterisk could not play: callers hear silence there, and nobody else would know. Each sound is told once an
 * hour. One thread only.
 */
final class Unplayable {

    private static final Logger LOG = System.getLogger(Unplayable.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int MOST = 100;

    private final String server;
    private final Map<String, Instant> told = new LinkedHashMap<>();

    Unplayable(String server) {
        this.server = server;
    }

    /** {@code media} as in the request to play it. Returns whether it was told. */
    boolean tell(String media, Instant now) {
        Instant last = told.get(media);
        boolean isNews = last == null || !now.isBefore(last.plus(PAUSE));
        if (isNews && (last != null || told.size() < MOST)) {
            told.put(media, now);
            LOG.log(
                    Level.WARNING,
                    "Asterisk {0} could not play {1}, callers hear silence instead; its own log says why",
                    server,
                    shown(media));
            return true;
        }
        return false;
    }

    /** Without the signature, which opens the file to everybody. */
    static String shown(String media) {
        return media.replaceFirst("/media/prompts/.*/", "/media/prompts/…/");
    }
}
