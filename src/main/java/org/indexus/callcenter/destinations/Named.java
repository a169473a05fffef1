package org.indexus.callcenter.destinations;

import java.io.Serializable;
import java.util.UUID;
import org.indexus.callcenter.engine.plan.DestinationType;

/**
 * A thing that callers can be sent to.
 *
 * @param type what it is: QUEUE, MENU, ROUTE or AGENT
 * @param code what REST and the dialplan call it; an agent's username
 * @param name what people call it
 */
public record Named(DestinationType type, UUID id, String code, String name) implements Serializable {}
