package org.indexus.callcenter.engine.plan;

/**
 * A skill that is needed, and how well.
 *
 * @param skill the skill's code
 * @param level at least this level, 1 to 5
 */
public record SkillNeed(String skill, int level) {}
