package org.indexus.callcenter.engine.agent;

import org.indexus.callcenter.engine.AgentId;
import org.indexus.callcenter.engine.Event;
import org.indexus.callcenter.engine.Moment;

/** Something that concerns one agent. The agent's state answers it by double dispatch. */
public interface AgentEvent extends Event {

    AgentId agent();

    <R> R applyTo(AgentEventHandler<R> handler, Moment moment);
}
