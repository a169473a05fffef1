package org.indexus.callcenter.engine.effect;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.model.PhoneState;

/** Whether an agent's phone stands in the way of an offer is another than before. */
public record AgentPhoneChanged(AgentId agent, PhoneState phone, Instant at) implements Fact {}
