package org.indexus.callcenter.engine.routing;

import java.time.Instant;
import org.indexus.callcenter.engine.AgentProfile;

/**
 * A member who may be offered a call now.
 *
 * @param order the member's order number in the queue
 * @param priority the member's tier
 * @param idleSince the moment from which the agent counts as idle: breaks and missed offers have been taken out
 */
public record Candidate(AgentProfile agent, long order, int priority, Instant idleSince) {}
