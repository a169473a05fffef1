package org.indexus.callcenter.catalogues;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.indexus.callcenter.engine.plan.Requirement;
import org.indexus.callcenter.engine.plan.SkillMatch;
import org.indexus.callcenter.platform.problems.ProblemException;

/** What agents must be able to do, as configured and as the floor knows it. */
public final class Requirements {

    public static final int MOST_SKILLS = 20;
    public static final int HIGHEST_LEVEL = 5;

    private Requirements() {}

    public static Requirement toPlan(SkillMatch match, List<RequiredSkill> skills) {
        return new Requirement(match, skills.stream().map(RequiredSkill::toNeed).toList());
    }

    /** Throws 422 for a level that does not exist, a skill named twice, or too many of them. */
    public static void check(String field, List<RequiredSkill> skills) {
        if (skills.size() > MOST_SKILLS) {
            throw ProblemException.invalid(
                    field, "SIZE", field + " may have at most " + MOST_SKILLS + " skills; take some out.");
        }
        Set<Skill> seen = new HashSet<>();
        for (RequiredSkill each : skills) {
            if (each.getLevel() < 1 || each.getLevel() > HIGHEST_LEVEL) {
                throw ProblemException.invalid(
                        field + ".level", "RANGE", "level must be 1 (a little) to 5 (best): " + name(each) + ".");
            }
            if (!seen.add(each.getSkill())) {
                throw ProblemException.invalid(
                        field, "DUPLICATE", "The skill " + name(each) + " is named twice; keep one of them.");
            }
        }
    }

    private static String name(RequiredSkill each) {
        return each.getSkill().getCode();
    }
}
