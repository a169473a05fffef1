package org.indexus.callcenter.menus;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.jspecify.annotations.Nullable;

/** A {@link Choice} in the database, without its skills, which are rows of their own. */
@Embeddable
public class ChoiceRow {

    @Column(name = "pressed", nullable = false)
    private String key = "";

    @Column(nullable = false)
    private String label = "";

    @Embedded
    private Target target = Target.of(DestinationType.REPEAT);

    @Column(nullable = false)
    private int priority;

    @Column(name = "match_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    private SkillMatch match = SkillMatch.ALL;

    @Column
    private @Nullable String language;

    protected ChoiceRow() {}

    ChoiceRow(Choice choice) {
        key = choice.key();
        label = choice.label();
        target = choice.target();
        priority = choice.priority();
        match = choice.match();
        language = choice.language();
    }

    String key() {
        return key;
    }

    Choice with(List<RequiredSkill> skills) {
        return new Choice(key, label, target, priority, match, skills, language);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChoiceRow that
                && key.equals(that.key)
                && label.equals(that.label)
                && target.equals(that.target)
                && priority == that.priority
                && match == that.match
                && Objects.equals(language, that.language);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, label, target, priority, match, language);
    }
}
