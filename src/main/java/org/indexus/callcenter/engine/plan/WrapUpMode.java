package org.indexus.callcenter.engine.plan;

/** How long an agent has for the work after a call. */
public enum WrapUpMode {
    /** None: the next call may come at once. */
    NONE,
    /** The queue's seconds, or until the agent says Done. */
    TIMED,
    /** Until the agent says Done, at most {@link WrapUpPlan#LONGEST}. */
    UNTIL_DONE,
    /** As {@link #TIMED}, and the agent may ask once for the same time again. */
    EXTEND_ONCE
}
