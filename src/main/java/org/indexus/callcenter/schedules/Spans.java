package org.indexus.callcenter.schedules;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How people write hours, and how they are kept: {@code 08:00-16:30}. The end of a day is 24:00; an end before the beginning
 * is on the next day.
 */
final class Spans {

    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");
    private static final String END_OF_DAY = "24:00";

    private Spans() {}

    /** Throws 422 naming {@code <field>.from} or {@code <field>.to}. */
    static Span read(String field, @Nullable String from, @Nullable String to) {
        LocalTime begin = time(field + ".from", from);
        String end = to == null ? "" : to.strip();
        LocalTime until = END_OF_DAY.equals(end) ? LocalTime.MIDNIGHT : time(field + ".to", to);
        if (begin.equals(until) && !END_OF_DAY.equals(end)) {
            throw ProblemException.invalid(
                    field + ".to",
                    "EMPTY",
                    field + ".to must not be the same as from: nothing lies between " + begin + " and " + until
                            + ". A whole day is 00:00 to 24:00.");
        }
        return new Span(begin, until);
    }

    private static LocalTime time(String field, @Nullable String text) {
        Matcher matcher = TIME.matcher(text == null ? "" : text.strip());
        if (matcher.matches()) {
            return LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        String code = text == null || text.isBlank() ? "REQUIRED" : "INVALID";
        String also = field.endsWith(".to") ? ", or 24:00 for the end of the day" : "";
        throw ProblemException.invalid(field, code, field + " must be a time like 08:30" + also + ".");
    }

    static String from(Span span) {
        return span.from().toString();
    }

    static String to(Span span) {
        return span.to().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : span.to().toString();
    }

    /** {@code 08:00-16:30}. */
    static String text(Span span) {
        return from(span) + "-" + to(span);
    }

    /** {@code 09:00-11:00,13:00-15:00}; empty for none. */
    static String text(List<Span> spans) {
        return spans.stream().map(Spans::text).collect(Collectors.joining(","));
    }

    /** The reverse of {@link #text(List)}; throws 422 naming {@code <field>[0].from} and the like. */
    static List<Span> read(String field, String text) {
        List<String> parts = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return IntStream.range(0, parts.size())
                .mapToObj(place -> one(field + "[" + place + "]", parts.get(place)))
                .toList();
    }

    private static Span one(String field, String text) {
        String[] ends = text.split("[-–]", 2);
        return read(field, ends[0], ends.length == 2 ? ends[1] : null);
    }
}
