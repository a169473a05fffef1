package org.indexus.callcenter.push;

import java.time.Duration;
import java.time.Instant;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.runtime.CallDraft;

/**
 * What a page says was typed about a call.
 *
 * @param age how long ago; longer than an instant when the page was without a connection
 */
record TypedDraft(CallId call, String notes, String disposition, Duration age) {

    CallDraft asOf(Instant now) {
        return new CallDraft(call, notes, disposition, now.minus(age), false);
    }
}
