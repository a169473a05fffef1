package org.indexus.callcenter.engine.plan;

import java.time.Duration;

/**
 * The work after a call.
 *
 * @param time for {@link WrapUpMode#TIMED} and {@link WrapUpMode#EXTEND_ONCE}; zero means none
 */
public record WrapUpPlan(WrapUpMode mode, Duration time) {

    /** No wrap-up lasts longer, whatever was configured: an agent who forgot it is found again. */
    public static final Duration LONGEST = Duration.ofHours(1);

    public static final WrapUpPlan NONE = new WrapUpPlan(WrapUpMode.NONE, Duration.ZERO);

    public static WrapUpPlan timed(Duration time) {
        return new WrapUpPlan(WrapUpMode.TIMED, time);
    }

    /** How long the clock runs at first; zero when there is no wrap-up. */
    public Duration length() {
        return switch (mode) {
            case NONE -> Duration.ZERO;
            case UNTIL_DONE -> LONGEST;
            case TIMED, EXTEND_ONCE -> time;
        };
    }

    public boolean isExtendable() {
        return mode == WrapUpMode.EXTEND_ONCE && !time.isZero();
    }

    /** What is left of it after the agent asked for more time. */
    public WrapUpPlan extended() {
        return timed(time);
    }
}
