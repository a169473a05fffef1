package org.indexus.callcenter.engine.model;

import java.time.Instant;
import org.indexus.callcenter.engine.id.AgentRef;
import org.jspecify.annotations.Nullable;

/**
 * A leg of a call: somebody who takes part in it, or did.
 *
 * @param id the channel's name in Asterisk, or the one that it will get
 * @param agent who it is, {@code null} for callers and parties outside
 * @param number as dialled or as it called, {@code null} for agents
 * @param name as known, empty when unknown; may be hostile text
 * @param since since when in this state
 * @param leftAt when the party left, {@code null} for one who is there
 */
public record Participant(
        String id,
        ParticipantKind kind,
        @Nullable AgentRef agent,
        @Nullable String number,
        String name,
        ParticipantState state,
        boolean muted,
        Instant since,
        @Nullable Instant leftAt) {}
