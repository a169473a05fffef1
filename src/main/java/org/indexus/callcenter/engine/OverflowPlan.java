package org.indexus.callcenter.engine;

import java.util.Map;

/**
 * When callers leave a queue unserved, and where they go.
 *
 * @param open the switch that an administrator or supervisor throws; a closed queue lets nobody in
 * @param actions what happens for each cause; a cause that is absent has its usual action
 */
public record OverflowPlan(boolean open, Map<OverflowCause, OverflowAction> actions) {

    /** Open; a message after the longest wait, when full and when closed; else callers wait on. */
    public static final OverflowPlan USUAL = new OverflowPlan(true, Map.of());

    public OverflowPlan {
        actions = Map.copyOf(actions);
    }

    public OverflowAction on(OverflowCause cause) {
        OverflowAction set = actions.get(cause);
        return set == null ? usual(cause) : set;
    }

    public static OverflowAction usual(OverflowCause cause) {
        return switch (cause) {
            case MAX_WAIT, MAX_LENGTH, CLOSED -> OverflowAction.message(null);
            case NO_AGENTS, NONE_AVAILABLE -> OverflowAction.WAIT_ON;
        };
    }
}
