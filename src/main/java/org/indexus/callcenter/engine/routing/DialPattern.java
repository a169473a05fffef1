package org.indexus.callcenter.engine.routing;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.indexus.callcenter.engine.RoutePlan;

/**
 * An Asterisk pattern: {@code _} then {@code X} 0-9, {@code Z} 1-9, {@code N} 2-9, {@code [15-7]}, {@code .} one or more,
 * {@code !} none or more; anything else stands for itself.
 */
record DialPattern(RoutePlan route, Pattern regex) {

    /** The longer pattern is the more specific one; ties by code. */
    static final Comparator<DialPattern> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (DialPattern pattern) -> -pattern.route().pattern().length())
            .thenComparing(pattern -> pattern.route().code());

    static boolean isPattern(String text) {
        return text.startsWith("_");
    }

    static DialPattern of(RoutePlan route) {
        return new DialPattern(route, Pattern.compile(regexOf(route.pattern().substring(1))));
    }

    boolean matches(String dialled) {
        return regex.matcher(dialled).matches();
    }

    private static String regexOf(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            int end = sign == '[' ? pattern.indexOf(']', at) : -1;
            if (end > at + 1) {
                regex.append(digits(pattern.substring(at + 1, end)));
                at = end;
            } else {
                regex.append(one(sign));
            }
        }
        return regex.toString();
    }

    private static String digits(String set) {
        return '[' + set.replaceAll("[^0-9*#-]", "") + ']';
    }

    private static String one(char sign) {
        return switch (sign) {
            case 'X', 'x' -> "[0-9]";
            case 'Z', 'z' -> "[1-9]";
            case 'N', 'n' -> "[2-9]";
            case '.' -> ".+";
            case '!' -> ".*";
            default -> Pattern.quote(String.valueOf(sign));
        };
    }
}
