package org.indexus.callcenter.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What else there is of a call's recordings, beside the present one.
 *
 * @param earlier the recordings before it, the first one first
 * @param onDemand whether the agents of the present conversation may record it themselves
 */
public record RecordingHistory(List<Recording> earlier, boolean onDemand) {

    /** Of one call; then no agent begins another. */
    static final int MOST = 50;

    public static final RecordingHistory NONE = new RecordingHistory(List.of(), false);

    public RecordingHistory {
        earlier = List.copyOf(earlier);
    }

    /** Whether an agent may begin another one. */
    public boolean isOpenToAgents() {
        return onDemand && earlier.size() < MOST;
    }

    RecordingHistory onDemand(boolean now) {
        return new RecordingHistory(earlier, now);
    }

    RecordingHistory with(List<Recording> now) {
        return new RecordingHistory(now, onDemand);
    }

    RecordingHistory and(Recording another) {
        List<Recording> all = new ArrayList<>(earlier);
        all.add(another);
        return with(all);
    }
}
