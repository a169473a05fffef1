package org.indexus.callcenter.engine.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When callers leave a queue unserved, and where they go.
 *
 * @param open the switch that an administrator or supervisor throws; a closed queue lets nobody in
 * @param callerId whose number is shown where they are put through outside
 * @param actions what happens for each cause; a cause that is absent has its usual action
 */
public record OverflowPlan(boolean open, Map<OverflowCause, Destination> actions, CallerIdPlan callerId) {

    /** Open; a message after the longest wait, when full and when closed; else callers wait on. */
    public static final OverflowPlan USUAL = new OverflowPlan(true, Map.of());

    public OverflowPlan {
        actions = Map.copyOf(actions);
    }

    public OverflowPlan(boolean open, Map<OverflowCause, Destination> actions) {
        this(open, actions, CallerIdPlan.CALLER);
    }

    /** Why callers leave a queue with this staff, or {@code null} when they wait on. */
    public @Nullable OverflowCause unstaffed(QueueLoad load) {
        if (load.signedIn() == 0 && acts(OverflowCause.NO_AGENTS)) {
            return OverflowCause.NO_AGENTS;
        }
        return load.working() == 0 && acts(OverflowCause.NONE_AVAILABLE) ? OverflowCause.NONE_AVAILABLE : null;
    }

    private boolean acts(OverflowCause cause) {
        return on(cause).type() != DestinationType.WAIT_ON;
    }

    public Destination on(OverflowCause cause) {
        Destination set = actions.get(cause);
        return set == null ? usual(cause) : set;
    }

    public static Destination usual(OverflowCause cause) {
        return switch (cause) {
            case MAX_WAIT, MAX_LENGTH, CLOSED -> Destination.message(null);
            case NO_AGENTS, NONE_AVAILABLE -> Destination.WAIT_ON;
        };
    }
}
