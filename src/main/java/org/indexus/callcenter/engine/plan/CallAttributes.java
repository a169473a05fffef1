package org.indexus.callcenter.engine.plan;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a DID route or a key of a menu gives to a call on its way.
 *
 * @param priority points in the order of callers, added to those that the call has
 * @param requirement what the agent must be able to do besides what the queue requires, until its last step; it replaces
 *     what was given before, unless it asks for nothing
 * @param language in which prompts are told from now on, a language tag; {@code null} leaves it
 * @param zone in which hours without a zone of their own are read; {@code null} leaves it
 * @param vip whether the call counts as a VIP's whoever calls
 */
public record CallAttributes(
        int priority,
        Requirement requirement,
        @Nullable String language,
        @Nullable ZoneId zone,
        boolean vip) {

    public static final CallAttributes NONE = new CallAttributes(0, Requirement.NONE, null, null, false);

    /** What a call has that is given more on its way. */
    public CallAttributes and(CallAttributes more) {
        return new CallAttributes(
                priority + more.priority,
                more.requirement.isNone() ? requirement : more.requirement,
                more.language == null ? language : more.language,
                more.zone == null ? zone : more.zone,
                vip || more.vip);
    }
}
