package org.indexus.callcenter.prompts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How people and programs name what is played, and how it is kept: a prompt's code or id is kept as {@code prompt:<id>}, so
 * that the prompt may be renamed; what Asterisk knows by itself ({@code sound:vm-goodbye}) stays as it is.
 */
@ApplicationScoped
public class PromptNames {

    /** What is kept in a field. */
    public static final String PATTERN =
            "prompt:[0-9a-f-]{36}|(sound|recording|number|digits|characters|tone):[A-Za-z0-9/_.,:@&=?%+*#-]+";

    public static final String MESSAGE = "is the code of a prompt, or Asterisk media like sound:queue-thankyou";

    static final String SCHEME = "prompt:";

    private static final Pattern MEDIA = Pattern.compile(PATTERN);
    private static final int LONGEST = 200;

    @Inject
    private Prompts prompts;

    /** {@code null} for nothing but blanks. */
    public static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether it could be kept in a field. */
    public static boolean isMedia(String text) {
        return text.length() <= LONGEST && MEDIA.matcher(text).matches();
    }

    /** As it is kept; throws 422 on {@code field} for what is neither a prompt nor Asterisk's. {@code null} stays nothing. */
    public @Nullable String media(@Nullable String ref, String field) {
        String text = tidy(ref);
        if (text == null || (isMedia(text) && !text.startsWith(SCHEME))) {
            return text;
        }
        String name = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        return prompts.find(name)
                .map(Prompt::media)
                .orElseThrow(() -> ProblemException.invalid(
                        field,
                        "UNKNOWN",
                        field + " " + MESSAGE + "; there is no prompt "
                                + (name.length() <= 64 ? name : name.substring(0, 64) + "…") + "."));
    }

    /** The code of each prompt by what is kept of it, for an answer that names many: asked once, not once for each. */
    public Map<String, String> codes() {
        return prompts.codes();
    }

    /** As people name it: the prompt's code. */
    public @Nullable String ref(@Nullable String media) {
        if (media == null || !media.startsWith(SCHEME)) {
            return media;
        }
        return prompts.find(media.substring(SCHEME.length()))
                .map(Prompt::getCode)
                .orElse(media);
    }
}
