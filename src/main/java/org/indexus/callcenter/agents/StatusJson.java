package org.indexus.callcenter.agents;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.model.AgentStatus;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.jspecify.annotations.Nullable;

/** An agent's status on the wire. */
@Schema(
        name = "AgentStatus",
        example = "{\"status\":\"BUSY\",\"reason\":null,\"since\":\"2026-11-23T10:15:30Z\",\"until\":null,"
                + "\"callId\":\"7f1f0a52-55a1-4c8e-9d15-5d7d0a1f4c11\",\"next\":{\"status\":\"BREAK\",\"reason\":\"LUNCH\"},"
                + "\"extendable\":false,\"untilDone\":false}")
public record StatusJson(
        String status,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until,
        @Nullable UUID callId,
        @Nullable NextJson next,

        @Schema(description = "Whether this wrap-up may be made longer: the action EXTEND_WRAP_UP")
        boolean extendable,

        @Schema(description = "Whether this wrap-up lasts until the agent is done; until is the latest end")
        boolean untilDone) {

    /** What is taken when the work in hand is done. */
    public record NextJson(String status, @Nullable String reason) {}

    public static StatusJson of(AgentStatus status) {
        return new StatusJson(
                status.status().name(),
                status.reason(),
                status.since(),
                status.until(),
                status.call() == null ? null : status.call().value(),
                status.next() == null
                        ? null
                        : new NextJson(
                                status.next().status().name(), status.next().reason()),
                status.extendable(),
                status.untilDone());
    }

    /** An agent whom the floor does not know (it is not open, or the user is switched off). */
    static StatusJson offline(Instant since) {
        return new StatusJson(DutyStatus.OFFLINE.name(), null, since, null, null, null, false, false);
    }
}
