package org.indexus.callcenter.agents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.indexus.callcenter.catalogues.Skill;
import org.jspecify.annotations.Nullable;

/** How well an agent masters a skill. */
@Embeddable
public class AgentSkill {

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "skill_id")
    private @Nullable Skill skill;

    @Column(nullable = false)
    @Min(value = 1, message = "level must be 1 to 5")
    @Max(value = 5, message = "level must be 1 to 5")
    private int level = 1;

    protected AgentSkill() {}

    public AgentSkill(Skill skill, int level) {
        this.skill = skill;
        this.level = level;
    }

    public Skill getSkill() {
        return Objects.requireNonNull(skill);
    }

    public int getLevel() {
        return level;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgentSkill that && level == that.level && Objects.equals(skill, that.skill);
    }

    @Override
    public int hashCode() {
        return Objects.hash(skill, level);
    }
}
