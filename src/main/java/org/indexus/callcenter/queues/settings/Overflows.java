package org.indexus.callcenter.queues.settings;

import java.util.List;
import org.indexus.callcenter.destinations.Edge;
import org.indexus.callcenter.destinations.Named;
import org.indexus.callcenter.destinations.Target;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.platform.problems.ProblemException;

/** What queues may do with callers whom they do not serve. */
public final class Overflows {

    static final List<DestinationType> TYPES = List.of(
            DestinationType.QUEUE,
            DestinationType.MENU,
            DestinationType.ROUTE,
            DestinationType.AGENT,
            DestinationType.EXTENSION,
            DestinationType.EXTERNAL,
            DestinationType.MESSAGE,
            DestinationType.WAIT_ON);

    private Overflows() {}

    /** Throws 422 for an action that would leave the caller nowhere. */
    static void check(OverflowCause cause, Target action) {
        if (action.getType() == DestinationType.WAIT_ON && isOutside(cause)) {
            throw ProblemException.invalid(
                    field(cause) + ".type",
                    "INVALID",
                    field(cause) + " cannot be WAIT_ON: the caller is not in the line and has no place to wait in."
                            + " Choose MESSAGE, or somewhere to go.");
        }
    }

    /** Those that make sense for this cause. */
    public static List<DestinationType> types(OverflowCause cause) {
        return TYPES.stream()
                .filter(each -> each != DestinationType.WAIT_ON || !isOutside(cause))
                .toList();
    }

    /** Whether the caller is at the door, and in no line yet. */
    private static boolean isOutside(OverflowCause cause) {
        return cause == OverflowCause.MAX_LENGTH || cause == OverflowCause.CLOSED;
    }

    /** Where a queue sends callers on. */
    public static Edge edge(Named from, OverflowCause cause, Target action) {
        return new Edge(from, field(cause), false, action);
    }

    /** As REST names it. */
    public static String field(OverflowCause cause) {
        return "overflow."
                + switch (cause) {
                    case MAX_WAIT -> "maxWait";
                    case MAX_LENGTH -> "maxLength";
                    case NO_AGENTS -> "noAgents";
                    case NONE_AVAILABLE -> "noneAvailable";
                    case CLOSED -> "closed";
                };
    }
}
