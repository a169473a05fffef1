package org.indexus.callcenter.catalogues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.indexus.callcenter.engine.plan.SkillNeed;
import org.jspecify.annotations.Nullable;

/** A skill that an agent must have, at this level at least. */
@Embeddable
public class RequiredSkill {

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "skill_id")
    private @Nullable Skill skill;

    @Column(nullable = false)
    private int level = 1;

    protected RequiredSkill() {}

    public RequiredSkill(Skill skill, int level) {
        this.skill = skill;
        this.level = level;
    }

    public Skill getSkill() {
        return Objects.requireNonNull(skill);
    }

    public int getLevel() {
        return level;
    }

    public SkillNeed toNeed() {
        return new SkillNeed(getSkill().getCode(), level);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequiredSkill that && level == that.level && Objects.equals(skill, that.skill);
    }

    @Override
    public int hashCode() {
        return Objects.hash(skill, level);
    }
}
