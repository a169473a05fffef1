package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.AgentMemory;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.jspecify.annotations.Nullable;

/**
 * An agent's status changed, or what a restart must know about the agent.
 *
 * @param seq numbers the agent's facts without gaps, from 1
 * @param memory what a restart needs besides the status
 * @param by who brought it about, when it was not the agent nor the floor; else {@code null}
 */
public record AgentFact(
        AgentRef agent,
        long seq,
        Instant at,
        AgentStatus status,
        AgentMemory memory,
        @Nullable String by) implements Fact {}
