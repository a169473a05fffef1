package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.jspecify.annotations.Nullable;

/** A {@link Step} in the database, without its skills, which are rows of their own. */
@Embeddable
public class StepRow {

    @Column
    private @Nullable Integer seconds;

    @Column(name = "match_mode", nullable = false)
    @Enumerated(EnumType.STRING)
    private SkillMatch match = SkillMatch.ALL;

    protected StepRow() {}

    StepRow(Step step) {
        this.seconds = step.seconds();
        this.match = step.match();
    }

    @Nullable
    Integer seconds() {
        return seconds;
    }

    SkillMatch match() {
        return match;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepRow that && Objects.equals(seconds, that.seconds) && match == that.match;
    }

    @Override
    public int hashCode() {
        return Objects.hash(seconds, match);
    }
}
