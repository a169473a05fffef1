package org.indexus.callcenter.engine.call;

import java.time.ZoneId;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.Opening;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.jspecify.annotations.Nullable;

/**
 * Why a queue or a route lets nobody in: its switch, or its schedule. Looked at when a caller comes to the door; who waits already when
 * the hours end is served.
 *
 * @param cause as the call's card names it
 * @param told what the timeline says; empty when the queue itself is closed
 * @param prompt what the schedule has said, or {@code null}
 */
public record Closing(String cause, String told, @Nullable String prompt) {

    /** {@code null} for a queue that is open. A schedule that the floor does not know is open: our gap turns nobody away. */
    public static @Nullable Closing of(QueuePlan queue, Moment moment) {
        if (!queue.active()) {
            return new Closing("QUEUE_INACTIVE", "", null);
        }
        return queue.overflow().open()
                ? by(queue.schedule(), queue.zone(), moment)
                : new Closing("QUEUE_CLOSED", "", null);
    }

    /** {@code null} while this schedule is open, and where there is none. */
    public static @Nullable Closing by(@Nullable ScheduleId id, @Nullable ZoneId zone, Moment moment) {
        SchedulePlan schedule = id == null ? null : moment.schedule(id);
        Opening opening = moment.opening(id, zone);
        if (schedule == null || opening.open()) {
            return null;
        }
        String told = schedule.code() + ": " + (opening.reason() + " " + opening.detail()).trim();
        return new Closing(causeOf(opening), told, opening.prompt());
    }

    private static String causeOf(Opening opening) {
        return opening.reason() == Opening.Reason.HOURS
                ? "OUTSIDE_HOURS"
                : opening.reason().name();
    }

    public void tell(CallStepBuilder builder) {
        if (!told.isEmpty()) {
            builder.fact(CallFactType.CLOSED, null, told);
        }
    }
}
