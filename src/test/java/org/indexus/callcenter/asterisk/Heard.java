package org.indexus.callcenter.asterisk;

import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.event.call.LegRinging;
import org.indexus.callcenter.engine.event.call.PhoneHeld;
import org.indexus.callcenter.engine.event.call.PhoneUnheld;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFinished;

/** Says an event in few words, so that a test reads as a story. */
final class Heard {

    private Heard() {}

    static String of(Event event) {
        if (event instanceof CallArrived arrived) {
            return "arrived " + arrived.code();
        }
        if (event instanceof LegEnded ended) {
            return "leg ended " + ended.cause();
        }
        if (event instanceof PlaybackEnded ended) {
            return ended.failed() ? "play failed" : "played";
        }
        if (event instanceof RecordingFinished finished) {
            return "recorded " + finished.seconds();
        }
        return plain(event);
    }

    private static String plain(Event event) {
        if (event instanceof LegRinging) {
            return "ringing";
        }
        if (event instanceof LegAnswered) {
            return "answered";
        }
        if (event instanceof LegReplaced) {
            return "replaced";
        }
        if (event instanceof CallerHungUp) {
            return "caller gone";
        }
        if (event instanceof PhoneHeld) {
            return "held";
        }
        return event instanceof PhoneUnheld ? "unheld" : event.toString();
    }
}
