package org.indexus.callcenter.queues.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.indexus.callcenter.engine.plan.HoursPlan;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.schedules.Schedule;
import org.jspecify.annotations.Nullable;

/** Which schedule lets a queue's callers in, and in which zone its day begins. */
@Embeddable
public class QueueHours {

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "schedule_id")
    private @Nullable Schedule schedule;

    @Column(nullable = false)
    @NotBlank(message = "zone is required: a time zone like Europe/Bratislava")
    private String zone = ZoneId.systemDefault().getId();

    public HoursPlan toPlan() {
        return new HoursPlan(schedule == null ? null : schedule.scheduleId(), zoneId());
    }

    /** Throws 422 for a zone that does not exist. */
    public void check() {
        try {
            var unused = zoneId();
        } catch (DateTimeException unknown) {
            throw ProblemException.invalid("zone", "UNKNOWN", "zone must be a time zone like Europe/Bratislava.");
        }
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    @Nullable
    public String scheduleCode() {
        return schedule == null ? null : schedule.getCode();
    }

    /** When callers are let in; {@code null} for always. */
    public @Nullable Schedule getSchedule() {
        return schedule;
    }

    public void setSchedule(@Nullable Schedule schedule) {
        this.schedule = schedule;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
