package org.indexus.callcenter.engine.plan;

import java.util.List;
import java.util.Map;

/** What an agent must be able to do; without needs everybody will do. */
public record Requirement(SkillMatch match, List<SkillNeed> needs) {

    /** Any member. */
    public static final Requirement NONE = new Requirement(SkillMatch.ALL, List.of());

    public Requirement {
        needs = List.copyOf(needs);
    }

    public boolean isNone() {
        return needs.isEmpty();
    }

    /** Whether somebody with these levels (skill's code to level) will do. */
    public boolean isMetBy(Map<String, Integer> levels) {
        if (isNone()) {
            return true;
        }
        return match == SkillMatch.ALL
                ? needs.stream().allMatch(need -> has(levels, need))
                : needs.stream().anyMatch(need -> has(levels, need));
    }

    private static boolean has(Map<String, Integer> levels, SkillNeed need) {
        return levels.getOrDefault(need.skill(), 0) >= need.level();
    }
}
