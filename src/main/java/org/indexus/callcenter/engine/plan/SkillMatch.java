package org.indexus.callcenter.engine.plan;

/** How several needs are joined: an agent must meet all of them (AND), or one will do (OR). */
public enum SkillMatch {
    ALL,
    ANY
}
