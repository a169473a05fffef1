package org.indexus.callcenter.agents;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.FloorView;
import org.indexus.callcenter.engine.model.PhoneState;
import org.jspecify.annotations.Nullable;

/** An agent on the wire: profile and live status. */
@Schema(
        name = "Agent",
        example = "{\"id\":\"5b2f7c1e-3a60-4df0-9d2b-0a6f4a1c7e55\",\"username\":\"agent1\","
                + "\"displayName\":\"Eva Nováková\",\"endpoint\":\"PJSIP/agent1\",\"connectMode\":\"ON_ACCEPT\","
                + "\"deskPhoneOnly\":false,\"followPhone\":true,\"phone\":\"READY\",\"skills\":[{\"skill\":\"english\",\"level\":4}],\"connected\":true,"
                + "\"status\":{\"status\":\"AVAILABLE\",\"reason\":null,\"since\":\"2026-11-23T10:15:30Z\","
                + "\"until\":null,\"callId\":null,\"next\":null,\"extendable\":false,\"untilDone\":false}}")
public record AgentJson(
        UUID id,
        String username,
        String displayName,
        @Nullable String endpoint,
        String connectMode,
        boolean deskPhoneOnly,
        boolean followPhone,
        List<SkillLevel> skills,
        boolean connected,
        PhoneState phone,
        StatusJson status) {

    /** A skill by its code. */
    public record SkillLevel(
            @Nullable String skill, @Nullable Integer level) {}

    static AgentJson of(Agent agent, FloorView floor) {
        FloorView.AgentView live = floor.agents().get(agent.agentId());
        return new AgentJson(
                agent.getId(),
                agent.getUsername(),
                agent.getDisplayName(),
                agent.getEndpoint(),
                agent.getConnectMode().name(),
                agent.isDeskPhoneOnly(),
                agent.isFollowPhone(),
                levels(agent),
                live != null && live.connected(),
                live == null ? PhoneState.UNKNOWN : live.phone(),
                live == null
                        ? StatusJson.offline(Objects.requireNonNullElse(agent.getCreatedAt(), Instant.EPOCH))
                        : StatusJson.of(live.status()));
    }

    static List<SkillLevel> levels(Agent agent) {
        return agent.getSkills().stream()
                .map(skill -> new SkillLevel(skill.getSkill().getCode(), skill.getLevel()))
                .toList();
    }
}
