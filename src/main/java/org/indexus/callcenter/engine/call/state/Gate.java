package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.time.ZoneId;
import org.indexus.callcenter.engine.call.Closing;
import org.indexus.callcenter.engine.call.Steps;
import org.indexus.callcenter.engine.call.WaitState;
import org.indexus.callcenter.engine.id.AgentId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.model.Journey;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.Destination;
import org.indexus.callcenter.engine.plan.DestinationType;
import org.indexus.callcenter.engine.plan.OverflowCause;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RoutePlan;
import org.indexus.callcenter.engine.plan.ScheduleAnswer;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.jspecify.annotations.Nullable;

/** What a queue's door would do with a caller, for who only asks: the same rules, without a call. */
public final class Gate {

    private Gate() {}

    /** Why the queue would let nobody in, or {@code null} when it would. */
    public static @Nullable OverflowCause refusal(QueuePlan queue, Moment moment) {
        return Overflow.refusal(queue, moment);
    }

    /** Where a route sends calls while its hours say closed; {@code null} while it is open. */
    public static @Nullable Destination closed(RoutePlan route, Journey journey, Moment moment) {
        Closing closing = Closing.by(route.schedule(), journey.gifts().zone(), moment);
        return closing == null ? null : CallRouter.elsewhere(route, closing);
    }

    /** What a schedule says, {@code null} where there is none. */
    public static @Nullable ScheduleAnswer hours(@Nullable ScheduleId id, @Nullable ZoneId zone, Moment moment) {
        SchedulePlan schedule = id == null ? null : moment.schedule(id);
        return schedule == null
                ? null
                : new ScheduleAnswer(schedule.code(), schedule.at(moment.wallClock(), zone), schedule.zoneFor(zone));
    }

    /** Where it sends callers for a cause, with the words of its schedule where it has none of its own. */
    public static Destination action(QueuePlan queue, Journey journey, OverflowCause cause, Moment moment) {
        Destination action = Overflow.action(queue, journey, cause);
        return cause == OverflowCause.CLOSED && action.type() == DestinationType.MESSAGE
                ? Destination.message(Overflow.words(action, Closing.of(queue, moment)))
                : action;
    }

    /** The points of a call in its line, the queue's weight left out. */
    public static int points(QueuePlan queue, Journey journey, @Nullable Customer customer) {
        return journey.gifts().priority()
                + (journey.isVip(customer) ? queue.routing().vipPoints() : 0);
    }

    /** The only one who would be asked at first, {@code null} when there is no preference. */
    public static @Nullable AgentId preferred(QueuePlan queue, @Nullable Customer customer, Moment moment) {
        return Steps.preferred(queue, customer, WaitState.QUIET, Duration.ZERO, moment);
    }

    /** As the timeline calls a destination. */
    public static String name(Destination destination, Moment moment) {
        return CallRouter.name(destination, moment);
    }
}
