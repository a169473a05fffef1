package org.indexus.callcenter.destinations;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How people read a target. */
final class TargetWords {

    private TargetWords() {}

    /**
     * In few words.
     *
     * @param named what it names, {@code null} when that is gone
     * @param prompt as people name it
     */
    static String of(Target target, @Nullable Named named, @Nullable String prompt) {
        String type = target.getType().name().replace('_', ' ');
        String word = type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT);
        if (target.getTarget() != null) {
            return word + " " + (named == null ? "that is deleted" : named.name());
        }
        if (target.getNumber() != null) {
            return word + " " + target.getNumber();
        }
        return prompt == null ? word : word + " " + prompt;
    }
}
