package org.indexus.callcenter.platform.numbers;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out why something is no telephone number, when asked what numbers there are. */
final class NumberFaults {

    private static final Pattern EXTENSION = Pattern.compile(
            "(.*\\d)[ ,;]*(?i:;ext=|extension|extn?|x|klapka|kl|linka|durchwahl|dw|#|,|-)[.:= ]*\\d{1,7}");
    private static final Pattern BETWEEN = Pattern.compile("(?<=\\d)[^\\d]+(?=[\\d+(])");
    private static final Pattern NOT_OF_A_NUMBER = Pattern.compile("^[^\\d+(]+|[^\\d)]+$");

    private final Predicate<String> isNumber;

    NumberFaults(Predicate<String> isNumber) {
        this.isNumber = isNumber;
    }

    /** {@code null} when nothing is known against it. */
    @Nullable
    NumberFault of(String written) {
        String text = Typed.number(written);
        if (NumberFault.isShortened(text)) {
            return NumberFault.SPREADSHEET;
        }
        if (holdsTwo(text)) {
            return NumberFault.TWO_NUMBERS;
        }
        return hasExtension(text) ? NumberFault.EXTENSION : null;
    }

    private boolean holdsTwo(String text) {
        Matcher gap = BETWEEN.matcher(text);
        while (gap.find()) {
            int second = gap.end() < text.length() && text.charAt(gap.end() - 1) == '+' ? gap.end() - 1 : gap.end();
            if (isPart(text.substring(0, gap.start())) && isPart(text.substring(second))) {
                return true;
            }
        }
        return false;
    }

    /** A number, or a number with more behind it. */
    private boolean isPart(String text) {
        String bare = NOT_OF_A_NUMBER.matcher(text).replaceAll("");
        return isNumber.test(bare) || holdsTwo(bare);
    }

    private boolean hasExtension(String text) {
        Matcher extension = EXTENSION.matcher(text);
        return extension.matches() && isNumber.test(extension.group(1));
    }
}
