package org.indexus.callcenter.load;

/** One of the systems that are measured side by side on the same Asterisk. */
interface Contestant {

    String name();

    /** What the callers dial to get to it. */
    String number();

    /** Seconds of the processors that it has used so far, beside Asterisk's. */
    double cpuSeconds();

    /** How many of these callers were connected with an agent, by its own account. */
    long bridged(LoadRun.Raw raw);

    /** Waits until it has nothing more to do, and makes all agents available again if any is not. */
    void settle();
}
