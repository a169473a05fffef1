package org.indexus.callcenter.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.id.CallId;
import org.jspecify.annotations.Nullable;

/**
 * The calls about whose caller the customer list was asked and has not answered yet, with the moment from which nobody waits
 * for the answer any more. Touched by the engine's thread alone.
 */
final class CustomerLookups {

    private final Map<CallId, Instant> due = new HashMap<>();

    void asked(CallId call, Instant at) {
        due.put(call, at.plus(Limits.CUSTOMER));
    }

    /** The list has answered, or the call is over. */
    void forget(CallId call) {
        due.remove(call);
    }

    /** Until when the answer is waited for; {@code null} when none is owed, or it is too late for it. */
    @Nullable
    Instant due(CallId call, Instant now) {
        Instant until = due.get(call);
        return until == null || !now.isBefore(until) ? null : until;
    }
}
