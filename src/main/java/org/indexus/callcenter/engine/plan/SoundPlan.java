package org.indexus.callcenter.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a queue's callers hear.
 *
 * @param welcomePrompt Asterisk media ({@code sound:…}), or {@code null} for none
 * @param goodbyePrompt Asterisk media, or {@code null} for Asterisk's own goodbye
 * @param holdMusic a music class of Asterisk
 */
public record SoundPlan(
        @Nullable String welcomePrompt,
        @Nullable String goodbyePrompt,
        WelcomeMode welcomeMode,
        String holdMusic,
        AnnouncementPlan announcements) {

    /** Music only. */
    public static final SoundPlan MUSIC =
            new SoundPlan(null, null, WelcomeMode.PARALLEL, "default", AnnouncementPlan.SILENT);
}
