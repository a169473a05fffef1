package org.indexus.callcenter.prompts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A variant as the shelf knows it: {@code sound} is Asterisk's own, {@code hash} belongs to audio of ours. */
record Shelved(
        UUID variant,
        String language,
        @Nullable String sound,
        @Nullable String hash) {

    static List<Shelved> of(Prompt prompt) {
        return prompt.getVariants().stream()
                .map(variant ->
                        new Shelved(variant.getId(), variant.getLanguage(), variant.getSound(), variant.getHash()))
                .toList();
    }

    /** Its name as a file, without the extension; another one when the audio changes. */
    String fileName() {
        return variant + "-" + hash;
    }
}
