package org.indexus.callcenter.schedules;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** A schedule on the wire. What is absent gets its default. */
@Schema(
        name = "Schedule",
        example = "{\"code\":\"office\",\"name\":\"Office hours\",\"zone\":\"Europe/Bratislava\","
                + "\"weekly\":[{\"days\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"],"
                + "\"from\":\"08:00\",\"to\":\"16:30\"}],"
                + "\"holidays\":[{\"name\":\"Christmas Eve\",\"yearly\":\"12-24\",\"open\":[],\"prompt\":null}],"
                + "\"closedPrompt\":\"sound:vm-nobodyavail\",\"closedNow\":{\"active\":false,\"prompt\":null}}")
public record ScheduleJson(
        @Schema(readOnly = true) @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,

        @Schema(description = "null: the zone of the queue or route that uses it", example = "Europe/Bratislava")
        @Nullable
        String zone,

        @Schema(description = "The hours of a week; none: closed, apart from holidays with hours of their own")
        @Nullable
        List<@Nullable HoursJson> weekly,

        @Nullable List<@Nullable HolidayJson> holidays,

        @Schema(description = "What callers hear who are turned away; null: the usual words") @Nullable
        String closedPrompt,

        @Nullable ClosedNowJson closedNow,

        @Schema(readOnly = true, description = "What nobody may have meant: hours that never open, or never close")
        @Nullable
        List<Warning> warnings) {

    static ScheduleJson of(Schedule schedule, PromptNames names) {
        return new ScheduleJson(
                schedule.getId(),
                schedule.getCode(),
                schedule.getName(),
                schedule.getZone(),
                new ArrayList<>(schedule.getWeekly().stream().map(HoursJson::of).toList()),
                new ArrayList<>(schedule.getHolidays().stream()
                        .map(holiday -> HolidayJson.of(holiday, names))
                        .toList()),
                names.ref(schedule.getClosedPrompt()),
                ClosedNowJson.of(schedule, names),
                Warning.of(schedule));
    }

    /** Throws 422 naming the field, before anything of the schedule is changed. */
    Schedule applyTo(Schedule schedule, PromptNames names) {
        List<OpenHours> hours = readWeekly();
        List<Holiday> days = readHolidays(names);
        String said = names.media(closedPrompt, "closedPrompt");
        ClosedNowJson now = requireNonNullElse(closedNow, ClosedNowJson.OFF);
        String saidNow = names.media(now.prompt(), "closedNow.prompt");
        schedule.closeNow(now.requireActive("closedNow.active"), saidNow);
        schedule.setCode(requireNonNullElse(code, "").strip());
        schedule.setName(requireNonNullElse(name, "").strip());
        schedule.setZone(zone == null || zone.isBlank() ? null : zone.strip());
        schedule.setWeekly(hours);
        schedule.setHolidays(days);
        schedule.setClosedPrompt(said);
        return schedule;
    }

    private List<OpenHours> readWeekly() {
        List<@Nullable HoursJson> all = weekly == null ? List.of() : weekly;
        List<OpenHours> read = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            String field = "weekly[" + place + "]";
            HoursJson hours = all.get(place);
            requirePresent(field, hours);
            read.add(hours.read(field));
        }
        return read;
    }

    private List<Holiday> readHolidays(PromptNames names) {
        List<@Nullable HolidayJson> all = holidays == null ? List.of() : holidays;
        List<Holiday> read = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            String field = "holidays[" + place + "]";
            HolidayJson holiday = all.get(place);
            requirePresent(field, holiday);
            read.add(holiday.read(field, names));
        }
        return read;
    }

    private static void requirePresent(String field, @Nullable Object entry) {
        if (entry == null) {
            throw ProblemException.invalid(field, "REQUIRED", field + " must not be null; leave it out.");
        }
    }
}
