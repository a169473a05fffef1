package org.indexus.callcenter.push;

import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.model.CallFactType;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor did to a call, so that the agent is told who it was and why.
 *
 * @param note the reason that was given, {@code null} for none
 */
record SupervisorDeed(CallId call, String by, @Nullable String note) {

    private static final String REASON = ": ";

    /** {@code null} for every other fact. The detail is the action, the name, and the reason after a colon. */
    static @Nullable SupervisorDeed in(CallFact fact) {
        if (fact.type() != CallFactType.SUPERVISOR_ACTION) {
            return null;
        }
        String who = fact.detail().substring(fact.detail().indexOf(' ') + 1);
        int reason = who.indexOf(REASON);
        return reason < 0
                ? new SupervisorDeed(fact.call(), who, null)
                : new SupervisorDeed(fact.call(), who.substring(0, reason), who.substring(reason + REASON.length()));
    }
}
