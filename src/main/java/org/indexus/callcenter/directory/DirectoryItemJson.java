package org.indexus.callcenter.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.engine.FloorView.AgentView;
import org.indexus.callcenter.engine.FloorView.QueueView;
import org.indexus.callcenter.engine.model.DutyStatus;
import org.indexus.callcenter.engine.plan.AgentProfile;
import org.jspecify.annotations.Nullable;

/** Somebody or something to transfer to, on the wire; what a kind does not have is null. */
@Schema(
        name = "DirectoryItem",
        example = "{\"type\":\"QUEUE\",\"ref\":\"9b2c8f6e-2f7e-4a55-9a34-1f1d6b1f2c3d\",\"number\":null,"
                + "\"name\":\"Slovakia - Support\",\"code\":\"support\",\"status\":null,\"since\":null,\"open\":true,"
                + "\"freeAgents\":2,\"waiting\":1,\"longestWaitSeconds\":9}")
public record DirectoryItemJson(
        @Schema(enumeration = {"AGENT", "QUEUE", "MENU", "ROUTE", "EXTENSION", "NUMBER"})
        String type,

        @Schema(description = "For the target of a transfer; null for EXTENSION and NUMBER") @Nullable
        UUID ref,

        @Schema(description = "For EXTENSION and NUMBER") @Nullable
        String number,

        String name,

        @Schema(description = "Username of an agent, code of a queue, menu or route") @Nullable
        String code,

        @Schema(description = "Of an agent") @Nullable DutyStatus status,

        @Schema(description = "Of an agent: how long the status is that") @Nullable
        Instant since,

        @Schema(description = "Of a queue, by its hours and its switch") @Nullable
        Boolean open,

        @Schema(description = "Of a queue: members who would be offered a call now") @Nullable
        Integer freeAgents,

        @Schema(description = "Of a queue") @Nullable Integer waiting,

        @Schema(description = "Of a queue, 0 when nobody waits") @Nullable
        Long longestWaitSeconds) {

    static DirectoryItemJson of(AgentView agent) {
        AgentProfile profile = agent.profile();
        return new DirectoryItemJson(
                "AGENT",
                profile.id().value(),
                null,
                profile.displayName(),
                profile.username(),
                agent.status().status(),
                agent.status().since(),
                null,
                null,
                null,
                null);
    }

    static DirectoryItemJson of(QueueView queue, int freeAgents, Instant now) {
        Instant oldest = queue.oldest();
        return new DirectoryItemJson(
                "QUEUE",
                queue.plan().id().value(),
                null,
                queue.plan().name(),
                queue.plan().code(),
                null,
                null,
                queue.plan().overflow().open(),
                freeAgents,
                queue.waiting().size(),
                oldest == null ? 0 : Math.max(0, Duration.between(oldest, now).toSeconds()));
    }

    /** A menu or a route. */
    static DirectoryItemJson of(Named named) {
        return new DirectoryItemJson(
                named.type().name(), named.id(), null, named.name(), named.code(), null, null, null, null, null, null);
    }

    static DirectoryItemJson of(DirectoryEntry entry) {
        return new DirectoryItemJson(
                entry.getType().name(),
                null,
                entry.getNumber(),
                entry.getName(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
