package org.indexus.callcenter.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Knows what Asterisk shall play for a prompt; implemented by the feature, asked by the door when it plays. Answers from
 * memory and never blocks.
 */
public interface PromptLibrary {

    /** For a door without prompts: everything is Asterisk's own. */
    PromptLibrary NONE = (media, language, player) -> new Media(media, null);

    /**
     * What to tell Asterisk.
     *
     * @param media {@code prompt:<id>}, or what Asterisk knows by itself
     * @param language the caller's (BCP 47); {@code null} for the usual one
     * @throws IllegalStateException with a message for people when this player cannot have it
     */
    Media find(String media, @Nullable String language, Player player);

    /** Why this player can have none of the prompts that there are, in words for the administrator; {@code null} when it can. */
    default @Nullable String obstacle(Player player) {
        return null;
    }

    /**
     * What ARI is told.
     *
     * @param language Asterisk's name of it; {@code null} for the channel's own
     */
    record Media(String media, @Nullable String language) {}

    /**
     * The Asterisk that plays.
     *
     * @param seesUsAt our own address on the way to it
     * @param fetches whether it can play from an HTTP address
     */
    record Player(String seesUsAt, boolean fetches) {}
}
