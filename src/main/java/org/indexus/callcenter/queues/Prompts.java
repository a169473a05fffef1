package org.indexus.callcenter.queues;

import org.jspecify.annotations.Nullable;

/** What may be played to a caller: media that Asterisk knows by name. Prompts of our own come with their feature. */
final class Prompts {

    static final String PATTERN = "(sound|recording|number|digits|characters|tone):[A-Za-z0-9/_.,:@&=?%+*#-]+";
    static final String MESSAGE = "is Asterisk media like sound:queue-thankyou";

    private Prompts() {}

    static @Nullable String tidy(@Nullable String prompt) {
        return prompt == null || prompt.isBlank() ? null : prompt.strip();
    }
}
