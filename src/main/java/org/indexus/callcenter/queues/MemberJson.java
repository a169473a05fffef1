package org.indexus.callcenter.queues;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.catalogues.RequiredSkillJson;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** A member of a queue on the wire. */
@Schema(
        name = "QueueMember",
        example = "{\"agentId\":\"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55\",\"username\":\"agent1\",\"priority\":1,"
                + "\"active\":true,\"match\":\"ALL\",\"skills\":[{\"skill\":\"english\",\"level\":2}]}")
public record MemberJson(
        @Schema(readOnly = true) @Nullable UUID agentId,
        @Schema(readOnly = true) @Nullable String username,

        @Schema(description = "The lower number is asked first") @Nullable
        Integer priority,

        @Nullable Boolean active,

        @Schema(
                enumeration = {"ALL", "ANY"},
                defaultValue = "ALL",
                description = "Whether the agent needs all of the skills, or one of them")
        @Nullable
        String match,

        @Schema(
                description =
                        "What the agent must be able to do to be asked in this queue, besides what the queue's step"
                                + " requires; none by default")
        @Nullable
        List<RequiredSkillJson> skills) {

    static MemberJson of(QueueMember member) {
        return new MemberJson(
                member.getAgent().getId(),
                member.getAgent().getUsername(),
                member.getPriority(),
                member.isActive(),
                member.getMatch().name(),
                RequiredSkillJson.of(member.getSkills()));
    }

    Membership read(Skills catalogue) {
        return new Membership(
                Objects.requireNonNullElse(priority, 1),
                active == null || active,
                Choices.of("match", match, SkillMatch.class, SkillMatch.ALL),
                RequiredSkillJson.read("skills", skills, catalogue));
    }
}
