package org.indexus.callcenter.engine.id;

import java.util.UUID;

/** Identifies an agent; the same value as the id of the user who works as this agent. */
public record AgentId(UUID value) {

    /** Reads the usual text form; throws {@link IllegalArgumentException} for anything else. */
    public static AgentId of(String text) {
        return new AgentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
