package org.indexus.callcenter.load;

/**
 * What a step of load came to.
 *
 * @param offered caller's INVITE sent → agent's INVITE received, milliseconds
 * @param freeToNext an agent's hang-up → the next INVITE at the same phone, where agents hang up
 */
record Measured(
        String system,
        int perSecond,
        int placed,
        long bridged,
        long failed,
        long retransmissions,
        Percentiles offered,
        Percentiles freeToNext,
        Spent spent,
        ThreadTimes threads,
        LoadRun.Raw raw) {

    /** Milliseconds of one processor for each call. */
    double perCall(double seconds) {
        return seconds * 1000 / placed;
    }
}
