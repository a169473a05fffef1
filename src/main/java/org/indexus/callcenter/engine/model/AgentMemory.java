package org.indexus.callcenter.engine.model;

import java.time.Duration;

/**
 * What a restart must know of an agent besides the status.
 *
 * @param missed offers missed in a row
 * @param idle time in Available since the last handled call, up to the moment of the fact
 */
public record AgentMemory(int missed, Duration idle) {

    public static final AgentMemory NEW = new AgentMemory(0, Duration.ZERO);
}
