package org.indexus.callcenter.engine;

/** The person behind a request, as the timeline shows it. {@code supervisor} may act on what belongs to others. */
public record Actor(AgentId id, String name, boolean supervisor) {}
