package org.indexus.callcenter.queues;

import java.util.List;
import org.indexus.callcenter.catalogues.RequiredSkill;
import org.indexus.callcenter.engine.plan.SkillMatch;

/**
 * How an agent serves a queue.
 *
 * @param priority the lower number is asked first
 * @param skills what the agent must be able to do to be asked here
 */
public record Membership(int priority, boolean active, SkillMatch match, List<RequiredSkill> skills) {

    public Membership {
        skills = List.copyOf(skills);
    }

    public static Membership of(int priority, boolean active) {
        return new Membership(priority, active, SkillMatch.ALL, List.of());
    }

    static Membership of(QueueMember member) {
        return new Membership(member.getPriority(), member.isActive(), member.getMatch(), member.getSkills());
    }
}
