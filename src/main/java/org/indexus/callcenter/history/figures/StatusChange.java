package org.indexus.callcenter.history.figures;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an agent's timeline.
 *
 * @param seq numbers the agent's entries; gaps mean that something else about the agent was noted
 * @param reason of a break; else {@code null}
 * @param callId the call in hand, if there is one
 * @param by the supervisor who brought it about; {@code null} for the agent or the floor
 */
@Schema(
        name = "StatusChange",
        example = "{\"seq\":17,\"at\":\"2026-11-23T10:15:30Z\",\"status\":\"BREAK\",\"reason\":\"MEETING\","
                + "\"callId\":null,\"by\":\"supervisor\"}")
public record StatusChange(
        long seq,
        Instant at,
        DutyStatus status,
        @Nullable String reason,
        @Nullable UUID callId,
        @Nullable String by) {}
