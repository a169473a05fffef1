package org.indexus.callcenter.engine.routing;

/**
 * What a strategy may know of the members of one queue at one moment. Members are known by their seats, small numbers that
 * index bit sets.
 */
public interface Seats {

    /** The agent's number, in the order of creation. */
    int number(int seat);

    /** The member's order number in the queue; rises in the order in which members were added. */
    long order(int seat);

    /** The order number of the member whom this queue offered last, 0 when none. */
    long lastOffered();

    /** The moment from which the agent counts as idle, in nanoseconds; breaks and missed offers have been taken out. */
    long idleSince(int seat);

    /** For how long the agent has been idle, in whole seconds. */
    long idleSeconds(int seat);

    /** Conversations begun today, in the queue's zone, for all queues together. */
    int callsToday(int seat);

    /** Seconds of conversations begun today, in the queue's zone, for all queues together; those that go on not yet. */
    long talkSecondsToday(int seat);

    /** The sum of the agent's levels in the skills that the routing step in force names; after the last step, that one's. */
    int match(int seat);

    /** How many skills the agent has that the same step does not name. */
    int otherSkills(int seat);

    /** A number from 0 to {@code bound - 1}, each as likely. */
    int dice(int bound);
}
