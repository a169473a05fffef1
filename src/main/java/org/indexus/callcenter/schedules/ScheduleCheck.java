package org.indexus.callcenter.schedules;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.indexus.callcenter.platform.problems.ProblemException;

/** What the parts of a schedule must not do together: hours on top of each other, a day twice. Throws 422 naming the later one. */
final class ScheduleCheck {

    private static final int MOST_HOURS = 100;
    private static final int MOST_HOLIDAYS = 1000;
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private ScheduleCheck() {}

    static void check(Schedule schedule) {
        limit("weekly", schedule.getWeekly().size(), MOST_HOURS);
        limit("holidays", schedule.getHolidays().size(), MOST_HOLIDAYS);
        checkWeek(schedule.getWeekly());
        checkDays(schedule.getHolidays());
    }

    private static void limit(String field, int size, int most) {
        if (size > most) {
            throw ProblemException.invalid(field, "SIZE", field + " may have at most " + most + " entries.");
        }
    }

    private static void checkWeek(List<OpenHours> weekly) {
        List<Piece> pieces = new ArrayList<>();
        for (int place = 0; place < weekly.size(); place++) {
            OpenHours hours = weekly.get(place);
            for (DayOfWeek day : hours.days()) {
                pieces.add(Piece.of("weekly[" + place + "]", place, (day.getValue() - 1) * DAY, hours.span()));
            }
        }
        requireApart(pieces, true);
    }

    private static void checkDays(List<Holiday> holidays) {
        Map<String, Integer> seen = new HashMap<>();
        for (int place = 0; place < holidays.size(); place++) {
            Holiday holiday = holidays.get(place);
            Integer before = seen.putIfAbsent(holiday.day(), place);
            if (before != null) {
                String field = "holidays[" + place + "]." + (holiday.isYearly() ? "yearly" : "date");
                throw ProblemException.invalid(
                        field,
                        "DUPLICATE",
                        holiday.day() + " is in the list twice: as "
                                + holidays.get(before).name() + " and as " + holiday.name() + ". Take one out.");
            }
            checkSpans("holidays[" + place + "].open", holiday.open());
        }
    }

    private static void checkSpans(String field, List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        for (int place = 0; place < spans.size(); place++) {
            pieces.add(Piece.of(field + "[" + place + "]", place, 0, spans.get(place)));
        }
        requireApart(pieces, false);
    }

    /** Sorted, only neighbours can overlap; in a week the last one also meets the first of the next week. */
    private static void requireApart(List<Piece> pieces, boolean week) {
        List<Piece> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingInt(Piece::from));
        for (int place = 1; place < sorted.size(); place++) {
            requireApart(sorted.get(place - 1), sorted.get(place), week);
        }
        if (week && !sorted.isEmpty()) {
            requireApart(sorted.get(sorted.size() - 1), sorted.get(0).nextWeek(), true);
        }
    }

    private static void requireApart(Piece first, Piece second, boolean week) {
        if (first.to() <= second.from()) {
            return;
        }
        Piece later = first.place() > second.place() ? first : second;
        Piece other = first.place() > second.place() ? second : first;
        throw ProblemException.invalid(
                later.field() + ".from",
                "OVERLAP",
                later.words(week) + " overlaps with " + other.words(week) + ". Shorten or remove one of them.");
    }

    /** One span on one day, in minutes since Monday or since the holiday's midnight. */
    private record Piece(String field, int place, int from, int to, Span span) {

        static Piece of(String field, int place, int day, Span span) {
            int from = day + span.from().toSecondOfDay() / 60;
            int to = day + span.to().toSecondOfDay() / 60 + (span.endsNextDay() ? DAY : 0);
            return new Piece(field, place, from, to, span);
        }

        Piece nextWeek() {
            return new Piece(field, place, from + WEEK, to + WEEK, span);
        }

        String words(boolean week) {
            String day = DayOfWeek.of(from / DAY % 7 + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return Spans.text(span) + (week ? " on " + day : "");
        }
    }
}
