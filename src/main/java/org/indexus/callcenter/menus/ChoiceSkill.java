package org.indexus.callcenter.menus;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Skill;
import org.jspecify.annotations.Nullable;

/** A skill that a key of a menu asks of the agent. */
@Embeddable
public class ChoiceSkill {

    @Column(name = "pressed", nullable = false)
    private String key = "";

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "skill_id")
    private @Nullable Skill skill;

    @Column(nullable = false)
    private int level;

    protected ChoiceSkill() {}

    ChoiceSkill(String key, RequiredSkill required) {
        this.key = key;
        this.skill = required.getSkill();
        this.level = required.getLevel();
    }

    boolean isOf(String pressed) {
        return key.equals(pressed);
    }

    RequiredSkill required() {
        return new RequiredSkill(Objects.requireNonNull(skill), level);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChoiceSkill that
                && key.equals(that.key)
                && level == that.level
                && Objects.equals(skill, that.skill);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, skill, level);
    }
}
