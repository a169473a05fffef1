package org.indexus.callcenter.agents;

import java.io.Serializable;
import java.util.List;
import org.indexus.callcenter.catalogues.Skill;

/** A skill of the catalogue and an agent's level in it while somebody edits it; 0 is none. */
public class SkillRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Skill skill;
    private int level;

    private SkillRow(Skill skill, int level) {
        this.skill = skill;
        this.level = level;
    }

    static List<SkillRow> of(Agent agent, List<Skill> catalogue) {
        return catalogue.stream()
                .map(skill -> new SkillRow(skill, level(agent, skill)))
                .toList();
    }

    private static int level(Agent agent, Skill skill) {
        return agent.getSkills().stream()
                .filter(each -> each.getSkill().equals(skill))
                .mapToInt(AgentSkill::getLevel)
                .findFirst()
                .orElse(0);
    }

    static List<AgentSkill> read(List<SkillRow> rows) {
        return rows.stream()
                .filter(row -> row.level > 0)
                .map(row -> new AgentSkill(row.skill, row.level))
                .toList();
    }

    public Skill getSkill() {
        return skill;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }
}
