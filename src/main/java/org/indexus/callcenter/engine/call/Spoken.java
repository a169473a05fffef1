package org.indexus.callcenter.engine.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Announcements in Asterisk's own words, the ones that its Queue application uses; numbers in the channel's language. */
final class Spoken {

    static final String THANKS = "sound:queue-thankyou";

    /** Where the queue names no prompt of its own. */
    static final String COMFORT = "sound:queue-periodic-announce";

    private static final long SECONDS_PER_MINUTE = 60;
    private static final long COARSE_ABOVE = 10;
    private static final long COARSE = 5;

    private Spoken() {}

    /** @param position from 1 */
    static List<String> position(int position) {
        return position == 1
                ? List.of("sound:queue-youarenext")
                : List.of("sound:queue-thereare", "number:" + position, "sound:queue-callswaiting");
    }

    /** Up to whole minutes, beyond ten of them to five: a promise that is easily kept. */
    static Duration rounded(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
        return Duration.ofMinutes(minutes <= COARSE_ABOVE ? minutes : (minutes + COARSE - 1) / COARSE * COARSE);
    }

    /** @param wait whole minutes, at least one */
    static List<String> wait(Duration wait) {
        List<String> media = new ArrayList<>(List.of("sound:queue-holdtime"));
        if (wait.toMinutes() == 1) {
            media.add("sound:queue-less-than");
        }
        media.add("number:" + wait.toMinutes());
        media.add(wait.toMinutes() == 1 ? "sound:queue-minute" : "sound:queue-minutes");
        return media;
    }
}
