package org.indexus.callcenter.menus;

import java.util.List;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.catalogues.Requirements;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.CallAttributes;
import org.indexus.callcenter.engine.plan.MenuChoice;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.jspecify.annotations.Nullable;

/**
 * What a key of a menu means.
 *
 * @param key 0-9, * or #
 * @param label what people read for it; empty for nothing
 * @param priority points that it gives to the call
 * @param skills what it asks of the agent, besides what the queue requires
 * @param language in which the call goes on, a language tag; {@code null} leaves it
 */
public record Choice(
        String key,
        String label,
        Target target,
        int priority,
        SkillMatch match,
        List<RequiredSkill> skills,
        @Nullable String language) {

    public Choice {
        skills = List.copyOf(skills);
    }

    /** Gives nothing to the call. */
    public static Choice of(String key, String label, Target target) {
        return new Choice(key, label, target, 0, SkillMatch.ALL, List.of(), null);
    }

    MenuChoice toPlan() {
        return new MenuChoice(
                label,
                target.toPlan(),
                new CallAttributes(priority, Requirements.toPlan(match, skills), language, null, false));
    }
}
