package org.indexus.callcenter.engine.did;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indexus.callcenter.engine.plan.RoutePlan;

/**
 * An Asterisk pattern: {@code _} then {@code X} 0-9, {@code Z} 1-9, {@code N} 2-9, {@code [15-7]}, {@code .} one or more,
 * {@code !} none or more; anything else stands for itself.
 */
public record DialPattern(RoutePlan route, Pattern regex) {

    private static final String SIGNS = "0123456789*#+";

    /** The longer pattern is the more specific one; ties by code. */
    static final Comparator<DialPattern> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (DialPattern pattern) -> -pattern.route().pattern().length())
            .thenComparing(pattern -> pattern.route().code());

    static boolean isPattern(String text) {
        return text.startsWith("_");
    }

    /** Compares a number with a pattern of any kind; where it does not match yet, {@link Matcher#hitEnd()} says whether it still can. */
    public static Matcher matcher(String pattern, String number) {
        String regex = isPattern(pattern) ? regexOf(pattern.substring(1)) : Pattern.quote(pattern);
        return Pattern.compile(regex).matcher(number);
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
        String members = members(set).replace("-", "\\-");
        return members.isEmpty() ? "(?!)" : "[" + members + "]";
    }

    /** What stands in brackets, each sign by itself: {@code 15-7} is 1567. Letters, which nobody dials, mean nothing. */
    static String members(String set) {
        StringBuilder members = new StringBuilder();
        for (int at = 0; at < set.length(); at++) {
            boolean isRange = at + 2 < set.length() && set.charAt(at + 1) == '-';
            char last = set.charAt(isRange ? at + 2 : at);
            for (char sign = set.charAt(at); sign <= last; sign++) {
                members.append(SIGNS.indexOf(sign) < 0 ? "" : sign);
            }
            at += isRange ? 2 : 0;
        }
        return members.toString();
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
