package org.indexus.callcenter.load;

/** One of the systems that are measured side by side on the same Asterisk. */
interface Contestant {

    String name();

    /** What the callers dial to get to it. */
    String number();

    /** Seconds of the processors that its own program has used so far, beside Asterisk's. */
    default double applicationSeconds() {
        return 0;
    }

    /** The same of its database. */
    default double databaseSeconds() {
        return 0;
    }

    /** The same of its program's threads, where these say something. */
    default ThreadTimes threads() {
        return ThreadTimes.NONE;
    }

    /** How many of these callers were connected with an agent, by its own account. */
    long bridged(LoadRun.Raw raw);

    /** Takes calls from now on, with all agents available; those who do not take part now cost nothing. */
    default void enter() {}

    /** Waits until it has nothing more to do. */
    default void finish() {}

    /** Takes no calls any more. */
    default void leave() {}
}
