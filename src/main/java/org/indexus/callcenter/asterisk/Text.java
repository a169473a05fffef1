package org.indexus.callcenter.asterisk;

/** Other people's text, made safe to keep and to send. */
final class Text {

    private Text() {}

    /** Without control characters, and no longer than {@code longest} code points. */
    static String clean(String text, int longest) {
        if (isClean(text, longest)) {
            return text;
        }
        return text.codePoints()
                .filter(c -> !isControl(c))
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** {@code "Name" <number>} as Asterisk reads it back: what could end the quotes or the line is left out. */
    static String callerId(String name, String number) {
        String plainName = clean(name, 80).replaceAll("[\"\\\\<>]", "").strip();
        String plainNumber = clean(number, 40).replaceAll("[^0-9A-Za-z+*#._-]", "");
        return "\"" + plainName + "\" <" + plainNumber + ">";
    }

    private static boolean isClean(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Text::isControl);
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.FORMAT;
    }
}
