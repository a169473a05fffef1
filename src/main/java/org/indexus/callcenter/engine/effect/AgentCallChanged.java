package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.EndedBy;

/**
 * The call that an agent has in hand changed: CONNECTING, TALKING, HELD, or ENDED for this agent.
 *
 * @param endedBy by whom it ended for this agent; meaningful with ENDED only
 */
public record AgentCallChanged(AgentRef agent, CallCard card, CallPhase phase, EndedBy endedBy, Instant at)
        implements Fact {}
