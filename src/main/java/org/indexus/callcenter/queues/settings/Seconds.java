package org.indexus.callcenter.queues.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Seconds in a form, where zero means off. */
final class Seconds {

    private Seconds() {}

    static @Nullable Duration unlessZero(int seconds) {
        return seconds == 0 ? null : Duration.ofSeconds(seconds);
    }
}
