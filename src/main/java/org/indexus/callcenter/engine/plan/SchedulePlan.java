package org.indexus.callcenter.engine.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is there to answer: the hours of a week, holidays that replace them, and a switch above both.
 *
 * @param zone where the hours are read; {@code null} for the zone that whoever asks hands in
 * @param home where the server is: the zone when neither has one
 * @param weekly the spans that begin on each day; a day that is absent is closed
 * @param holidays the one on a date ({@link Holiday#date}) goes before one of every year
 * @param closure closes at once, whatever the hours; {@code null} while the switch is off
 * @param closedPrompt Asterisk media for who is turned away; {@code null} for the usual one
 */
public record SchedulePlan(
        ScheduleId id,
        String code,
        @Nullable ZoneId zone,
        ZoneId home,
        Map<DayOfWeek, List<Span>> weekly,
        List<Holiday> holidays,
        @Nullable Closure closure,
        @Nullable String closedPrompt) {

    public SchedulePlan {
        weekly = Map.copyOf(weekly);
        holidays = List.copyOf(holidays);
    }

    /** Open or closed at this moment of the wall clock, and until when: looks through the weeks to come for that. */
    public Opening at(Instant now, @Nullable ZoneId callersZone) {
        return new Hours(this, zoneFor(callersZone)).at(now);
    }

    /** As {@link #at}, without until when: what a caller at the door has to know, at the cost of a day. */
    public Opening briefly(Instant now, @Nullable ZoneId callersZone) {
        return new Hours(this, zoneFor(callersZone)).briefly(now);
    }

    /** In which zone the hours are read for who has this one, or none. */
    public ZoneId zoneFor(@Nullable ZoneId callersZone) {
        if (zone != null) {
            return zone;
        }
        return callersZone == null ? home : callersZone;
    }

    /** The same hours, with the emergency switch off. */
    public SchedulePlan withoutClosure() {
        return new SchedulePlan(id, code, zone, home, weekly, holidays, null, closedPrompt);
    }

    /** The holiday that rules this date, or {@code null} on an ordinary day. */
    @Nullable
    Holiday holidayOn(LocalDate date) {
        Holiday found = null;
        for (Holiday holiday : holidays) {
            if (date.equals(holiday.date())) {
                return holiday;
            }
            if (found == null && holiday.recursOn(date)) {
                found = holiday;
            }
        }
        return found;
    }

    /** The spans that begin on this date. */
    List<Span> spansOn(LocalDate date) {
        Holiday holiday = holidayOn(date);
        return holiday == null ? weekly.getOrDefault(date.getDayOfWeek(), List.of()) : holiday.open();
    }

    /**
     * Open from a time on, until before another. An end that is not after the beginning is on the next day: 22:00 to 06:00
     * is a night, 00:00 to 00:00 a whole day, and 24:00 is written 00:00.
     */
    public record Span(LocalTime from, LocalTime to) {

        public static final Span WHOLE_DAY = new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        public boolean endsNextDay() {
            return !to.isAfter(from);
        }
    }

    /**
     * A day with hours of its own. What began the day before ends at its midnight.
     *
     * @param date once, or {@code null} for one of every year
     * @param yearly in every year that has the day: February 29 in leap years alone; {@code null} for one that is once
     * @param open its spans; none for a day that is closed
     * @param prompt Asterisk media for who is turned away on this day; {@code null} for the schedule's
     */
    public record Holiday(
            String name,
            @Nullable LocalDate date,
            @Nullable MonthDay yearly,
            List<Span> open,
            @Nullable String prompt) {

        public Holiday {
            open = List.copyOf(open);
        }

        boolean recursOn(LocalDate day) {
            return yearly != null
                    && yearly.getMonthValue() == day.getMonthValue()
                    && yearly.getDayOfMonth() == day.getDayOfMonth();
        }
    }

    /**
     * The emergency switch, thrown.
     *
     * @param prompt Asterisk media for who is turned away; {@code null} for what is said at such an hour otherwise
     */
    public record Closure(@Nullable String prompt) {}
}
