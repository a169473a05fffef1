package org.indexus.callcenter.queues.settings;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.engine.plan.RoutingStep;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.jspecify.annotations.Nullable;

/**
 * Whom a queue asks for a while, before the next step relaxes it.
 *
 * @param seconds how long; {@code null}, in the last step only, until the caller is served
 * @param skills none means any member
 */
public record Step(@Nullable Integer seconds, SkillMatch match, List<RequiredSkill> skills) {

    public Step {
        skills = List.copyOf(skills);
    }

    public boolean isForEver() {
        return seconds == null;
    }

    RoutingStep toPlan() {
        return new RoutingStep(
                seconds == null ? null : Duration.ofSeconds(seconds), Requirements.toPlan(match, skills));
    }
}
