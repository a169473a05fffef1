package org.indexus.callcenter.runtime;

import java.time.Instant;
import org.indexus.callcenter.engine.id.CallId;

/**
 * What an agent has typed about a call so far.
 *
 * @param notes empty for none
 * @param disposition a code, empty while none is chosen
 * @param changedAt of two changes the later one counts
 * @param done whether the disposition is written: then this is what was written
 */
public record CallDraft(CallId call, String notes, String disposition, Instant changedAt, boolean done) {

    public static CallDraft nothing(CallId call) {
        return new CallDraft(call, "", "", Instant.EPOCH, false);
    }

    public boolean isComplete() {
        return !disposition.isEmpty();
    }
}
