package org.indexus.callcenter.queues;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member of a queue on the wire. */
@Schema(
        name = "QueueMember",
        example = "{\"agentId\":\"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55\",\"username\":\"agent1\",\"priority\":1,"
                + "\"active\":true}")
public record MemberJson(
        @Schema(readOnly = true) @Nullable UUID agentId,
        @Schema(readOnly = true) @Nullable String username,

        @Schema(description = "The lower number is asked first") @Nullable
        Integer priority,

        @Nullable Boolean active) {

    static MemberJson of(QueueMember member) {
        return new MemberJson(
                member.getAgent().getId(), member.getAgent().getUsername(), member.getPriority(), member.isActive());
    }
}
