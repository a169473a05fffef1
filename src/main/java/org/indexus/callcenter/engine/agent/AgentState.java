package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentStatus;
import org.indexus.callcenter.engine.Moment;
import org.indexus.callcenter.engine.Verdict;

/**
 * What an agent is doing. A state is a value, as a call's is.
 *
 * <pre>
 * Offline <--> Available <--> OnBreak
 *                 |  ^
 *                 v  +------------------ missed, declined, caller gone
 *              Offered --> Busy --> WrapUp --> what was asked for meanwhile, else Available
 * </pre>
 */
public interface AgentState {

    AgentCard card();

    AgentStatus status();

    AgentStep on(StatusRequested event, Moment moment);

    default AgentStep on(WrapUpDoneRequested event, Moment moment) {
        return AgentStep.refused(this, Verdict.WRONG_STATE);
    }

    AgentStep on(AgentConnected event, Moment moment);

    AgentStep on(AgentDisconnected event, Moment moment);

    default AgentStep on(AgentTimerFired event, Moment moment) {
        return AgentStep.ignored(this);
    }

    default AgentStep on(OfferReserved event, Moment moment) {
        return AgentStep.ignored(this);
    }

    default AgentStep on(OfferReleased event, Moment moment) {
        return AgentStep.ignored(this);
    }

    default AgentStep on(CallTaken event, Moment moment) {
        return AgentStep.ignored(this);
    }

    default AgentStep on(CallReleased event, Moment moment) {
        return AgentStep.ignored(this);
    }
}
