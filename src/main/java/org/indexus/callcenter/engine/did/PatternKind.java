package org.indexus.callcenter.engine.did;

/** How a route's pattern is compared with the number dialled, in the order in which they win. */
public enum PatternKind {
    /** The number itself. */
    EXACT,
    /** All numbers that begin so; the longest wins. */
    PREFIX,
    /** Asterisk's; the longest text wins, then the first code. */
    PATTERN,
    /** Whatever no other route says something of. */
    DEFAULT;

    public static PatternKind of(String pattern) {
        if (pattern.equals("default")) {
            return DEFAULT;
        }
        if (DialPattern.isPattern(pattern)) {
            return PATTERN;
        }
        return pattern.endsWith("*") ? PREFIX : EXACT;
    }
}
