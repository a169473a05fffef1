package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallState;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.model.Actor;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Verdict;

/** What a supervisor may do to a call that no agent talks to. */
final class Supervisors {

    private Supervisors() {}

    static CallStep end(CallState state, HangUpRequested event, Moment moment) {
        if (!event.by().supervisor()) {
            return CallStep.refused(state, Verdict.NOT_YOURS);
        }
        return Leave.dismissed(
                note(CallStepBuilder.of(state, moment), event.by(), "HANG_UP"), Outcome.FAILED, "ENDED_BY_SUPERVISOR");
    }

    static CallStepBuilder note(CallStepBuilder builder, Actor by, String action) {
        return builder.fact(
                CallFactType.SUPERVISOR_ACTION,
                null,
                action + " " + by.name() + (by.why() == null ? "" : ": " + by.why()));
    }
}
