package org.indexus.callcenter.queues.settings;

import static java.util.Objects.requireNonNullElse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.schedules.Schedules;
import org.jspecify.annotations.Nullable;

/** {@link QueueHours} on the wire. */
@Schema(name = "Queue.Hours")
public record QueueHoursJson(
        @Schema(
                description = "Id or code of the schedule that says when callers are let in; null: always",
                example = "office")
        @Nullable
        String schedule,

        @Nullable String zone) {

    public static final String EXAMPLE = "\"schedule\":\"office\",\"zone\":\"Europe/Bratislava\"";

    private static final QueueHours USUAL = new QueueHours();

    public static QueueHoursJson of(QueueHours hours) {
        return new QueueHoursJson(hours.scheduleCode(), hours.getZone());
    }

    public void applyTo(QueueHours hours, Schedules schedules) {
        hours.setSchedule(schedules.chosen("schedule", schedule));
        hours.setZone(requireNonNullElse(zone, USUAL.getZone()));
    }
}
