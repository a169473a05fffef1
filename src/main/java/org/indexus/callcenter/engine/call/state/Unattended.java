package org.indexus.callcenter.engine.call.state;

import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.HangUpRequested;
import org.indexus.callcenter.engine.model.Moment;

/** A state in which the caller is with us alone: no agent is asked or talks. Who hangs up has abandoned the call. */
interface Unattended extends CardHolder {

    @Override
    default CallStep on(CallerHungUp event, Moment moment) {
        return Leave.abandoned(CallStepBuilder.of(this, moment), event.cause());
    }

    @Override
    default CallStep on(HangUpRequested event, Moment moment) {
        return Supervisors.end(this, event, moment);
    }
}
