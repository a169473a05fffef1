package org.indexus.callcenter.engine;

import java.time.Instant;

/** Whether an agent's phone stands in the way of an offer is another than before. */
public record AgentPhoneChanged(AgentId agent, PhoneState phone, Instant at) implements Fact {}
