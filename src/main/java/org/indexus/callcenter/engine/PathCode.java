package org.indexus.callcenter.engine;

import java.util.List;

/** What there is to tell of a stop on a caller's path; pages have the words. In brackets the values that go with each. */
public enum PathCode {
    // What a stop is called.
    /** By a name or number of its own (name). */
    NAMED,
    NOT_IN_SERVICE,
    USUAL_MESSAGE,
    WAITS_ON,
    SAME_MENU,
    MENU_BEFORE,
    FIRST_MENU,

    // Why the number leads there.
    /** The dialplan names what nobody knows (name). */
    UNKNOWN_CODE,
    /** The dialplan names it (name). */
    NAMED_BY_DIALPLAN,
    NO_ROUTE,
    /** (route) */
    EXACT,
    /** (route) */
    PREFIX,
    /** (route) */
    PATTERN,
    /** (the route's code) */
    DEFAULT,
    /** Other routes that fit, the best first (routes…). */
    ALSO_FIT,

    // What a route gives to the call.
    /** (points) */
    PRIORITY,
    /** (requirement) */
    REQUIRES,
    /** (language) */
    LANGUAGE,
    /** (zone) */
    ZONE,
    VIP_CALL,
    /** What a route's or queue's schedule says (answer). */
    SCHEDULE,

    // How it ends.
    /** (outcome, cause) */
    ENDS_AS,
    THEN_ENDS,
    DIALS_EXTENSION,
    DIALS_OUT,
    TARGET_GONE,
    GOES_ON,

    // What a menu does.
    /** (prompt) */
    GREETS_ONCE,
    /** (prompt, times) */
    GREETS,
    SAYS_NOTHING_ONCE,
    /** (times) */
    SAYS_NOTHING,
    /** (least, most, kind) */
    ASKS_FOR_DIGITS,
    /** (pattern) */
    DIRECT_DIAL,

    // What leads on from a menu or queue.
    DIGITS_TYPED,
    /** (key, label) */
    KEY,
    NO_KEY,
    WRONG_KEYS,
    /** (cause) */
    OVERFLOW,

    // What a queue does.
    LETS_IN,
    /** (cause) */
    LETS_NOBODY_IN,
    /** (waiting, at work, signed in) */
    LOAD,
    /** (name) */
    CALLER,
    /** (name) */
    VIP_CALLER,
    /** Stands ahead of the own wait (minutes, points, the queue's weight). */
    AHEAD,
    /** (name, seconds) */
    FIRST_ONLY;

    PathNote with(Object... values) {
        return new PathNote(this, List.of(values));
    }
}
