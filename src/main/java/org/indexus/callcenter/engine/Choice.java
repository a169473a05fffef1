package org.indexus.callcenter.engine;

import java.util.List;
import org.indexus.callcenter.engine.plan.AgentProfile;

/**
 * Who is offered a call.
 *
 * @param agents one, or all whom Ring All rings; nobody when nobody may be asked
 * @param lastOrder the order number of the last one in the queue
 * @param why for the call's timeline
 */
record Choice(List<AgentProfile> agents, long lastOrder, String why) {

    static final Choice NOBODY = new Choice(List.of(), 0, "");

    boolean isEmpty() {
        return agents.isEmpty();
    }
}
