package org.indexus.callcenter.menus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indexus.callcenter.engine.did.DialPattern;
import org.indexus.callcenter.platform.problems.ProblemException;

/**
 * Extensions that a caller may type in a menu: a number, or a pattern of Asterisk's whose length is known, so that the floor
 * need not wait for more keys after the last one.
 */
final class DirectDial {

    static final String FIELD = "directDial";

    private static final Pattern SHAPE =
            Pattern.compile("[0-9]{2,20}|_(?:[0-9XxZzNn]|\\[(?:[0-9](?:-[0-9])?)+]){2,20}");

    private static final Pattern RANGE = Pattern.compile("([0-9])-([0-9])");

    private DirectDial() {}

    /** Throws 422 for a pattern without a length, or that says nothing. */
    static void check(String pattern) {
        if (pattern.indexOf('.') >= 0 || pattern.indexOf('!') >= 0) {
            throw ProblemException.invalid(
                    FIELD,
                    "ENDLESS",
                    "directDial may not have . or !: with any number of digits nobody knows when the last one was"
                            + " pressed. Write one X for each digit, like _2XX.");
        }
        if (!SHAPE.matcher(pattern).matches() || !isAscending(pattern)) {
            throw ProblemException.invalid(
                    FIELD,
                    "PATTERN",
                    "directDial is an extension of 2 to 20 digits (234) or a pattern of Asterisk's: _2XX, with X for 0-9, Z"
                            + " for 1-9, N for 2-9 and [15-7] for a choice.");
        }
    }

    private static boolean isAscending(String pattern) {
        Matcher range = RANGE.matcher(pattern);
        return range.results().allMatch(each -> each.group(1).compareTo(each.group(2)) < 0);
    }

    /** Whether this key could be the first of such an extension. */
    static boolean mayBeginWith(String pattern, String key) {
        Matcher matcher = DialPattern.matcher(pattern, key);
        return !matcher.matches() && matcher.hitEnd();
    }
}
