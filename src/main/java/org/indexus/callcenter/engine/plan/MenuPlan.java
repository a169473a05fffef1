package org.indexus.callcenter.engine.plan;

import java.time.Duration;
import java.util.Map;
import org.indexus.callcenter.engine.id.MenuId;
import org.jspecify.annotations.Nullable;

/**
 * An IVR menu as an administrator configured it: it says something and waits for keys.
 *
 * @param greeting what is said, {@code null} for nothing
 * @param choices what each key (0-9, * and #) means
 * @param directDial a pattern of Asterisk's ({@code _2XX}) of extensions that may be typed here, {@code null} for none
 * @param digits what is collected instead of one key, {@code null} for a menu of choices
 * @param patience how long the caller may think after the last word
 * @param betweenKeys how long another key may follow where one alone could mean two things
 * @param attempts how often the greeting is said in all before the caller is sent on
 * @param invalidPrompt what is said after keys that mean nothing, {@code null} for Asterisk's own
 * @param silentPrompt what is said after no key at all, {@code null} for nothing but the greeting again
 * @param onInvalid where the caller goes after the last attempt with keys that mean nothing
 * @param onSilence where the caller goes who never pressed a key
 * @param visits how often one call may come to this menu; then it goes where {@code onSilence} says
 */
public record MenuPlan(
        MenuId id,
        String code,
        String name,
        @Nullable String greeting,
        Map<String, MenuChoice> choices,
        @Nullable String directDial,
        @Nullable DigitsPlan digits,
        Duration patience,
        Duration betweenKeys,
        int attempts,
        @Nullable String invalidPrompt,
        @Nullable String silentPrompt,
        Destination onInvalid,
        Destination onSilence,
        int visits) {

    public MenuPlan {
        choices = Map.copyOf(choices);
    }
}
