package org.indexus.callcenter.schedules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** A day with hours of its own, on the wire; either {@code date} or {@code yearly}. */
@Schema(
        name = "Holiday",
        description = "Replaces the hours of its day. One with a date goes before one of every year.",
        example = "{\"name\":\"Christmas Eve\",\"yearly\":\"12-24\",\"open\":[{\"from\":\"09:00\",\"to\":\"11:00\"}],"
                + "\"prompt\":null}")
public record HolidayJson(
        @Nullable String name,

        @Schema(example = "2026-12-24", description = "Once") @Nullable
        String date,

        @Schema(example = "12-24", description = "Month and day of every year; 02-29 in leap years alone") @Nullable
        String yearly,

        @Schema(description = "Its hours; none: closed all day") @Nullable
        List<@Nullable SpanJson> open,

        @Schema(description = "What callers hear who are turned away; null: the schedule's closedPrompt") @Nullable
        String prompt) {

    private static final int LONGEST_NAME = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** Open from a time on, until before another. */
    @Schema(name = "Span", example = "{\"from\":\"09:00\",\"to\":\"11:00\"}")
    public record SpanJson(@Nullable String from, @Nullable String to) {}

    static HolidayJson of(Holiday holiday, PromptNames names) {
        return new HolidayJson(
                holiday.name(),
                holiday.isYearly() ? null : holiday.day(),
                holiday.isYearly() ? holiday.day() : null,
                new ArrayList<>(holiday.open().stream()
                        .map(span -> new SpanJson(Spans.from(span), Spans.to(span)))
                        .toList()),
                names.ref(holiday.prompt()));
    }

    Holiday read(String field, PromptNames names) {
        String named = readName(field + ".name");
        List<Span> spans = readOpen(field + ".open");
        String said = names.media(prompt, field + ".prompt");
        if ((date == null) == (yearly == null)) {
            throw ProblemException.invalid(
                    field + ".date", "REQUIRED", field + " needs either date, like 2026-12-24, or yearly, like 12-24.");
        }
        return date == null
                ? Holiday.yearly(named, readYearly(field + ".yearly"), spans, said)
                : Holiday.once(named, readDate(field + ".date"), spans, said);
    }

    private String readName(String field) {
        if (name == null || name.isBlank()) {
            throw ProblemException.invalid(field, "REQUIRED", field + " is required: what people call the day.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw ProblemException.invalid(field, "SIZE", field + " may have at most 100 characters.");
        }
        return name.strip();
    }

    private List<Span> readOpen(String field) {
        List<@Nullable SpanJson> spans = open == null ? List.of() : open;
        return IntStream.range(0, spans.size())
                .mapToObj(place -> readSpan(field + "[" + place + "]", spans.get(place)))
                .toList();
    }

    private static Span readSpan(String field, @Nullable SpanJson span) {
        return span == null ? Spans.read(field, null, null) : Spans.read(field, span.from(), span.to());
    }

    private LocalDate readDate(String field) {
        try {
            LocalDate read = LocalDate.parse(String.valueOf(date).strip());
            if (read.getYear() >= FIRST_YEAR && read.getYear() <= LAST_YEAR) {
                return read;
            }
        } catch (DateTimeException notADate) {
            // refused below, like a year that cannot be meant
        }
        throw ProblemException.invalid(field, "INVALID", field + " must be a date like 2026-12-24, from 2000 to 2199.");
    }

    private MonthDay readYearly(String field) {
        try {
            return MonthDay.parse("--" + String.valueOf(yearly).strip());
        } catch (DateTimeException notADay) {
            throw ProblemException.invalid(field, "INVALID", field + " must be month and day like 12-24.");
        }
    }
}
