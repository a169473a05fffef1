package org.indexus.callcenter.platform.words;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says as pages do what is wrong with a field: rules name it as the API does. {@code displayName is required} becomes
 * <i>Enter a display name.</i>, and {@code offerSeconds must be 1 to 600} becomes <i>Ring time: 1 to 600 seconds.</i>
 */
final class FieldWords {

    private static final Pattern NAMED = Pattern.compile(
            "^(?:[a-z]\\w*(?:\\[\\w*])?\\.)*([a-z]\\w*)(?:\\[\\w*])? (is|are|must|may|has|have)\\b(.*)$");
    private static final Pattern RANGE = Pattern.compile(" be (\\d[^:;]*)");
    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile(".*\\d");
    private static final String REQUIRED = " required";

    /** Then come codes or JSON, for which the page has lists. */
    private static final Pattern CHOICE = Pattern.compile("(: one of |, like \\{).*");

    private FieldWords() {}

    /** @param labels of a field's name; {@code null} or empty where none is known */
    static String of(String message, Function<String, @Nullable String> labels) {
        Matcher named = NAMED.matcher(message);
        if (!named.matches()) {
            return message;
        }
        String name = named.group(1);
        String known = labels.apply(name);
        String label = known == null || known.isBlank() ? Vocabulary.field(name) : known.strip();
        String verb = named.group(2);
        String rest = withoutDot(named.group(3));
        if (verb.equals("is") && rest.startsWith(REQUIRED)) {
            String more = rest.substring(REQUIRED.length());
            return CHOICE.matcher(more).matches()
                    ? "Choose " + article(label) + within(label) + "."
                    : "Enter " + article(label) + within(label) + more + ".";
        }
        Matcher range = RANGE.matcher(rest);
        if (verb.equals("must") && range.matches()) {
            return label + ": " + range.group(1) + unit(name, rest) + ".";
        }
        return label + " " + verb + rest + ".";
    }

    private static String withoutDot(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String unit(String name, String range) {
        return name.endsWith("Seconds") && ENDS_WITH_NUMBER.matcher(range).matches() ? " seconds" : "";
    }

    private static String article(String label) {
        return "AEIOU".indexOf(Character.toUpperCase(label.charAt(0))) < 0 ? "a " : "an ";
    }

    /** In the middle of a sentence; short forms like ARI stay as they are. */
    private static String within(String label) {
        boolean isShortForm = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return isShortForm ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
