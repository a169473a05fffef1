package org.indexus.callcenter.platform.words;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people read for the values of our enums: {@code DutyStatus.BUSY = Busy|info|pi-phone} in words.properties. */
public final class Vocabulary {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("words");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*\\b");

    private static final Pattern VALUE = Pattern.compile("\\b([a-z][A-Za-z]*)=([0-9/]+)");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** Of the codes that texts of the floor have in them. */
    private static final List<String> KINDS = List.of(
            "Code", "ConnectMode", "RoutingMode", "OverflowCause", "Outcome", "CallPhase", "DigitsKind", "DutyStatus");

    private Vocabulary() {}

    public static String word(@Nullable Enum<?> value) {
        return part(value, 0);
    }

    /** The sentence of a code with its values in it: {@code LOAD = {0} waiting, {1} at work}. */
    public static String sentence(Enum<?> code, List<String> values) {
        return new MessageFormat(word(code), Locale.ROOT).format(values.toArray());
    }

    static String tone(@Nullable Enum<?> value) {
        return part(value, 1);
    }

    static String icon(@Nullable Enum<?> value) {
        return part(value, 2);
    }

    /** A text with its codes and values read as words: {@code ON_ACCEPT, idleSeconds=12} becomes {@code On accept, idle 12 s}. */
    static String plain(String text) {
        String worded = CODE.matcher(text).replaceAll(found -> {
            String word = ofCode(found.group());
            return found.start() == 0 ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
        });
        return VALUE.matcher(worded).replaceAll(Vocabulary::ofValue);
    }

    private static String ofValue(MatchResult found) {
        String key = "Value." + found.group(1);
        String told = WORDS.containsKey(key) ? WORDS.getString(key).replace("{0}", found.group(2)) : found.group();
        return Matcher.quoteReplacement(told);
    }

    /** A single word in capitals may be anything, like the code of a queue; only what is known here is a code of ours. */
    private static String ofCode(String code) {
        return KINDS.stream()
                .map(kind -> kind + "." + code)
                .filter(WORDS::containsKey)
                .findFirst()
                .map(key -> WORDS.getString(key).split("\\|", -1)[0])
                .orElseGet(() -> code.contains("_") ? sentence(code) : code);
    }

    /** {@code Field.maxWaitSeconds} of words.properties, else the name taken apart: {@code Display name}. */
    static String field(String name) {
        String key = "Field." + name;
        if (WORDS.containsKey(key)) {
            return WORDS.getString(key);
        }
        String words =
                HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT).replaceFirst(" (seconds|id)$", "");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String part(@Nullable Enum<?> value, int index) {
        if (value == null) {
            return "";
        }
        String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
        try {
            List<String> parts = List.of(WORDS.getString(key).split("\\|", -1));
            return index < parts.size() ? parts.get(index) : "";
        } catch (MissingResourceException none) {
            return index == 0 ? sentence(value.name()) : "";
        }
    }

    /** {@code NO_ANSWER} becomes {@code No answer}: for values that need no better word. */
    private static String sentence(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
