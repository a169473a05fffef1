package org.indexus.callcenter.engine.model;

import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.QueueId;
import org.indexus.callcenter.engine.plan.Requirement;
import org.jspecify.annotations.Nullable;

/**
 * What waiting callers have in common when an agent is looked for: the same members will do for all of a class.
 *
 * @param step the routing step that they have come to, from 0
 * @param requirement what the call itself requires, besides the queue
 * @param preferred the only agent who is asked for now, {@code null} when there is no preference
 */
public record CallClass(QueueId queue, int step, @Nullable AgentId preferred, Requirement requirement) {}
