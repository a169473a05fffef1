package org.indexus.callcenter.platform.bodies;

/**
 * Looks over JSON before it is parsed: how deep it is nested, which a parser that calls itself pays for with its stack, how
 * long its numbers are, and whether its texts hold the NUL character, which no database column takes.
 */
final class JsonShape {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;

    private final byte[] json;
    private int at;
    private int depth;

    private JsonShape(byte[] json) {
        this.json = json;
    }

    static void require(byte[] json) throws BodyRefused {
        new JsonShape(json).walk();
    }

    private void walk() throws BodyRefused {
        for (; at < json.length; at++) {
            byte c = json[at];
            if (c == '"') {
                text();
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    throw BodyRefused.malformed("The JSON is nested deeper than " + DEEPEST + " levels.");
                }
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (isOfNumber(c)) {
                number();
            }
        }
    }

    /** Ends on the closing quote. */
    private void text() throws BodyRefused {
        for (at++; at < json.length && json[at] != '"'; at++) {
            if (json[at] == 0) {
                throw BodyRefused.nul();
            }
            if (json[at] == '\\') {
                at++;
                if (isNulEscape()) {
                    throw BodyRefused.nul();
                }
            }
        }
    }

    private boolean isNulEscape() {
        return at + 4 < json.length
                && json[at] == 'u'
                && json[at + 1] == '0'
                && json[at + 2] == '0'
                && json[at + 3] == '0'
                && json[at + 4] == '0';
    }

    /** {@code 1e999999999} is short and takes the memory of a thousand million digits where somebody wants it whole. */
    private void number() throws BodyRefused {
        int start = at;
        int exponent = -1;
        while (at < json.length && isOfNumber(json[at])) {
            if (json[at] == 'e' || json[at] == 'E') {
                exponent = at;
            }
            at++;
        }
        boolean isLong = at - start > LONGEST_NUMBER;
        boolean isHuge = exponent >= 0 && at - exponent > 4;
        if (isLong || isHuge) {
            throw BodyRefused.malformed("A number in the JSON is too long.");
        }
        at--;
    }

    private static boolean isOfNumber(byte c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }
}
