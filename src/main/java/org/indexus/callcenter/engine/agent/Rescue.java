package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.model.Moment;

/** What becomes of an agent whose call our own code lost: free again, or what was asked for meanwhile. */
public final class Rescue {

    private Rescue() {}

    /** Whether only a turn of the agent's own, which has failed, could have led on. */
    public static boolean isStuck(AgentState state) {
        return state.status().status() == DutyStatus.WRAP_UP;
    }

    public static AgentStep free(AgentState state, Moment moment) {
        return Next.after(AgentStepBuilder.of(state, moment));
    }
}
