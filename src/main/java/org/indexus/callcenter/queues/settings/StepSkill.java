package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Skill;
import org.jspecify.annotations.Nullable;

/** A skill that the step at this place requires. Flat: Hibernate 6 cannot map a {@link RequiredSkill} this deep. */
@Embeddable
public class StepSkill {

    @Column(nullable = false)
    private int step;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "skill_id")
    private @Nullable Skill skill;

    @Column(nullable = false)
    private int level;

    protected StepSkill() {}

    StepSkill(int step, RequiredSkill required) {
        this.step = step;
        this.skill = required.getSkill();
        this.level = required.getLevel();
    }

    int step() {
        return step;
    }

    RequiredSkill required() {
        return new RequiredSkill(Objects.requireNonNull(skill), level);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepSkill that
                && step == that.step
                && level == that.level
                && Objects.equals(skill, that.skill);
    }

    @Override
    public int hashCode() {
        return Objects.hash(step, skill, level);
    }
}
