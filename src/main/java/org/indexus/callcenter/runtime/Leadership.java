package org.indexus.callcenter.runtime;

/**
 * Who holds the floor. One node at a time; each take-over raises the epoch. Implemented by history on a database lock.
 * Fires {@link LeadershipGained} and {@link LeadershipLost} as CDI events.
 */
public interface Leadership {

    boolean isLeader();

    /** The number of the present or last leadership of this node; 0 before the first. */
    long epoch();

    /** CDI event: this node holds the floor from now on. Fired on a managed thread that may block. */
    record LeadershipGained(long epoch) {}

    /** CDI event: another node holds the floor. */
    record LeadershipLost(long epoch) {}
}
