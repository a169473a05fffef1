package org.indexus.callcenter.prompts;

import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Language tags (BCP 47), and which of several languages a caller is spoken to in. */
final class Languages {

    private static final int LONGEST = 35;

    private Languages() {}

    /** In its canonical form, like {@code sk} or {@code en-GB}; throws 422 for what is no tag. */
    static String tag(@Nullable String text) {
        String tag = text == null ? "" : text.strip().replace('_', '-');
        try {
            Locale language = new Locale.Builder().setLanguageTag(tag).build();
            if (!language.getLanguage().isEmpty() && tag.length() <= LONGEST) {
                return language.toLanguageTag();
            }
        } catch (IllformedLocaleException refusedBelow) {
            // as the message says
        }
        throw ProblemException.invalid(
                "language", "FORMAT", "language is a tag like en, sk or en-GB (BCP 47), up to 35 characters.");
    }

    /** The whole tag, else the primary language, else the usual one, else the first. Empty only for nothing to choose from. */
    static <V> Optional<V> choose(
            List<V> variants, Function<V, String> language, @Nullable String wanted, String usual) {
        return in(variants, language, wanted)
                .or(() -> in(variants, language, usual))
                .or(() -> variants.stream().findFirst());
    }

    private static <V> Optional<V> in(List<V> variants, Function<V, String> language, @Nullable String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return Optional.empty();
        }
        return variants.stream()
                .filter(variant -> primary(language.apply(variant)).equalsIgnoreCase(primary(wanted)))
                .min(Comparator.comparingInt(variant -> distance(language.apply(variant), wanted)));
    }

    private static int distance(String offered, String wanted) {
        if (offered.equalsIgnoreCase(wanted)) {
            return 0;
        }
        return offered.equalsIgnoreCase(primary(wanted)) ? 1 : 2;
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0];
    }

    /** As Asterisk names it: {@code en_GB}; where it has no such sounds it looks under {@code en} by itself. */
    static @Nullable String ofAsterisk(@Nullable String tag) {
        return tag == null ? null : tag.replace('-', '_');
    }
}
