package org.indexus.callcenter.runtime;

import java.time.Instant;
import org.indexus.callcenter.engine.Event;

/** The lines of a flight recording. */
final class FlightLog {

    private FlightLog() {}

    static String line(Instant now, Event event) {
        return now + " " + event;
    }
}
