package org.indexus.callcenter.engine.event.agent;

import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.Moment;

/** Something that concerns one agent. The agent's state answers it by double dispatch. */
public interface AgentEvent extends Event {

    AgentId agent();

    <R> R applyTo(AgentEventHandler<R> handler, Moment moment);
}
