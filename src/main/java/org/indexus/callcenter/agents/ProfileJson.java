package org.indexus.callcenter.agents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.agents.AgentJson.SkillLevel;
import org.indexus.callcenter.catalogues.Skill;
import org.indexus.callcenter.catalogues.Skills;
import org.indexus.callcenter.engine.plan.ConnectMode;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** What of an agent can be changed. */
@Schema(
        name = "AgentProfile",
        example =
                "{\"endpoint\":\"PJSIP/agent1\",\"connectMode\":\"ON_ACCEPT\",\"deskPhoneOnly\":false,\"followPhone\":true,"
                        + "\"skills\":[{\"skill\":\"english\",\"level\":4}]}")
public record ProfileJson(
        @Nullable String endpoint,
        @Nullable String connectMode,
        @Nullable Boolean deskPhoneOnly,

        @Schema(
                description =
                        "Offer calls only while the phone is registered and not in use elsewhere, as far as Asterisk "
                                + "can tell; on by default")
        @Nullable
        Boolean followPhone,

        @Nullable List<SkillLevel> skills) {

    static ProfileJson of(Agent agent) {
        return new ProfileJson(
                agent.getEndpoint(),
                agent.getConnectMode().name(),
                agent.isDeskPhoneOnly(),
                agent.isFollowPhone(),
                AgentJson.levels(agent));
    }

    Agent applyTo(Agent agent, Skills catalogue) {
        agent.setEndpoint(endpoint);
        agent.setConnectMode(Choices.of("connectMode", connectMode, ConnectMode.class, ConnectMode.ON_ACCEPT));
        agent.setDeskPhoneOnly(deskPhoneOnly != null && deskPhoneOnly);
        agent.setFollowPhone(followPhone == null || followPhone);
        agent.setSkills(levels(catalogue));
        return agent;
    }

    /** The last one counts if a skill is named twice. */
    private List<AgentSkill> levels(Skills catalogue) {
        Map<Skill, AgentSkill> named = new LinkedHashMap<>();
        for (SkillLevel each : skills == null ? List.<SkillLevel>of() : skills) {
            Skill skill = catalogue
                    .find(each.skill() == null ? "" : each.skill())
                    .orElseThrow(() -> ProblemException.invalid(
                            "skills", "UNKNOWN", "skills must name skills by id or code; GET /skills lists them."));
            named.put(skill, new AgentSkill(skill, each.level() == null ? 1 : each.level()));
        }
        return List.copyOf(named.values());
    }
}
