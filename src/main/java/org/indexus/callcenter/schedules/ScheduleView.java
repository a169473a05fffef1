package org.indexus.callcenter.schedules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.indexus.callcenter.engine.plan.Opening;
import org.indexus.callcenter.engine.plan.Opening.Reason;
import org.jspecify.annotations.Nullable;

/** A schedule as it stands at a moment, in words for pages. */
public record ScheduleView(Schedule schedule, Opening opening, ZoneId zone) {

    private static final DateTimeFormatter THERE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    /** {@code users} zone counts where the schedule has none of its own. */
    public static ScheduleView of(Schedule schedule, Instant moment, ZoneId users) {
        ZoneId zone = schedule.getZone() == null ? users : ZoneId.of(schedule.getZone());
        return new ScheduleView(schedule, schedule.at(moment, zone), zone);
    }

    public static ScheduleView now(Schedule schedule) {
        return of(schedule, Instant.now(), schedule.zoneOrUsual());
    }

    /** {@code Open}, {@code Closed: Christmas Eve}. */
    public String word() {
        if (opening.open()) {
            return opening.reason() == Reason.HOLIDAY ? "Open: " + opening.detail() : "Open";
        }
        return switch (opening.reason()) {
            case HOURS -> "Closed: outside the hours";
            case HOLIDAY -> "Closed: " + opening.detail();
            case CLOSED_NOW -> "Closed manually";
        };
    }

    public String tone() {
        if (opening.open()) {
            return "good";
        }
        return opening.reason() == Reason.CLOSED_NOW ? "bad" : "quiet";
    }

    public String icon() {
        if (opening.open()) {
            return "pi-check-circle";
        }
        return opening.reason() == Reason.CLOSED_NOW ? "pi-exclamation-triangle" : "pi-lock";
    }

    /** What comes next, by the clocks of the schedule's zone. */
    public String next() {
        Instant until = opening.until();
        if (until != null) {
            return (opening.open() ? "Closes " : "Opens ") + THERE.format(until.atZone(zone)) + " (" + zone + ")";
        }
        if (opening.reason() == Reason.CLOSED_NOW) {
            return "Until reopened";
        }
        return opening.open() ? "Never closes" : "Never opens";
    }

    /** The same moment, for the reader's own clock. */
    public @Nullable Instant until() {
        return opening.until();
    }

    public List<DayBar> week() {
        return DayBar.week(schedule.toPlan());
    }

    public List<Warning> warnings() {
        return Warning.of(schedule);
    }
}
