package org.indexus.callcenter.engine;

import java.time.Instant;

/**
 * The call that an agent has in hand changed: CONNECTING, TALKING, HELD, or ENDED for this agent.
 *
 * @param endedBy by whom it ended for this agent; meaningful with ENDED only
 */
public record AgentCallChanged(AgentRef agent, CallCard card, CallPhase phase, EndedBy endedBy, Instant at)
        implements Fact {}
