package org.indexus.callcenter.engine.model;

import org.indexus.callcenter.engine.id.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, and with which right.
 *
 * @param why the reason that a supervisor gave, {@code null} for none; told to the agent and in the timeline
 */
public record Actor(
        AgentId id,
        String name,
        boolean supervisor,
        @Nullable String why) {

    public Actor(AgentId id, String name, boolean supervisor) {
        this(id, name, supervisor, null);
    }

    /** The same, with a reason; blank is none. */
    public Actor because(@Nullable String reason) {
        return new Actor(id, name, supervisor, reason == null || reason.isBlank() ? null : reason.strip());
    }
}
