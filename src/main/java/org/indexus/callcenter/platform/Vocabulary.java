package org.indexus.callcenter.platform;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What people read for the values of our enums: {@code DutyStatus.BUSY = Busy|info|pi-phone} in words.properties. */
final class Vocabulary {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("words");

    private Vocabulary() {}

    static String word(@Nullable Enum<?> value) {
        return part(value, 0);
    }

    static String tone(@Nullable Enum<?> value) {
        return part(value, 1);
    }

    static String icon(@Nullable Enum<?> value) {
        return part(value, 2);
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
