package org.indexus.callcenter.schedules;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;

/**
 * A day of the week as people see it at a glance: where on its 24 hours it is open.
 *
 * @param text the same in words: {@code 08:00–12:00, 13:00–16:30}, or {@code closed}
 */
public record DayBar(String day, List<Bar> bars, String text) {

    private static final int MINUTES = 24 * 60;

    /** A stretch of a day, in percent of it. */
    public record Bar(double left, double width) {}

    private record Piece(int from, int to) {}

    /** Monday to Sunday; what runs over midnight goes on in the next day's bar. */
    public static List<DayBar> week(SchedulePlan plan) {
        return Stream.of(DayOfWeek.values()).map(day -> of(plan, day)).toList();
    }

    private static DayBar of(SchedulePlan plan, DayOfWeek day) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : plan.weekly().getOrDefault(day, List.of())) {
            pieces.add(new Piece(minute(span.from().toSecondOfDay()), end(span)));
        }
        for (Span span : plan.weekly().getOrDefault(day.minus(1), List.of())) {
            if (span.endsNextDay() && span.to().toSecondOfDay() > 0) {
                pieces.add(new Piece(0, minute(span.to().toSecondOfDay())));
            }
        }
        pieces.sort(Comparator.comparingInt(Piece::from));
        return new DayBar(
                day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                pieces.stream().map(DayBar::bar).toList(),
                pieces.isEmpty() ? "closed" : pieces.stream().map(DayBar::words).collect(Collectors.joining(", ")));
    }

    private static int minute(int seconds) {
        return seconds / 60;
    }

    private static int end(Span span) {
        return span.endsNextDay() ? MINUTES : minute(span.to().toSecondOfDay());
    }

    private static Bar bar(Piece piece) {
        return new Bar(percent(piece.from()), percent(piece.to() - piece.from()));
    }

    private static double percent(int minutes) {
        return Math.round(minutes * 10_000.0 / MINUTES) / 100.0;
    }

    private static String words(Piece piece) {
        return time(piece.from()) + "–" + time(piece.to());
    }

    private static String time(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
