package org.indexus.callcenter.engine.id;

/** An agent as facts and records name them. */
public record AgentRef(AgentId id, String username) {}
