package org.indexus.callcenter.schedules;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.platform.web.Choices;
import org.jspecify.annotations.Nullable;

/** The same hours on some days of the week, on the wire. */
@Schema(
        name = "WeeklyHours",
        description = "Open from a time on, until before another; an end before the beginning is on the next day",
        example = "{\"days\":[\"MONDAY\",\"TUESDAY\"],\"from\":\"08:00\",\"to\":\"16:30\"}")
public record HoursJson(
        @Nullable List<@Nullable String> days,
        @Schema(example = "08:00") @Nullable String from,

        @Schema(example = "16:30", description = "24:00 is the end of the day") @Nullable
        String to) {

    static HoursJson of(OpenHours hours) {
        return new HoursJson(
                new ArrayList<>(hours.days().stream().map(DayOfWeek::name).toList()),
                Spans.from(hours.span()),
                Spans.to(hours.span()));
    }

    OpenHours read(String field) {
        if (days == null || days.isEmpty()) {
            throw ProblemException.invalid(
                    field + ".days", "REQUIRED", field + ".days is required: the days of these hours, like MONDAY.");
        }
        List<DayOfWeek> read = new ArrayList<>();
        for (int place = 0; place < days.size(); place++) {
            read.add(Choices.of(field + ".days[" + place + "]", days.get(place), DayOfWeek.class));
        }
        return new OpenHours(read, Spans.read(field, from, to));
    }
}
