package org.indexus.callcenter.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan.Closure;
import org.indexus.callcenter.engine.plan.SchedulePlan.Holiday;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.jspecify.annotations.Nullable;

/** Writes schedules as one would on a door: {@code new Timetable("office").daily("08:00-16:00").yearly("12-24", "Eve")}. */
public final class Timetable {

    public static final ScheduleId ID = new ScheduleId(new UUID(3, 1));

    private final Map<DayOfWeek, List<Span>> weekly = new EnumMap<>(DayOfWeek.class);
    private final List<Holiday> holidays = new ArrayList<>();
    private final String code;
    private @Nullable ZoneId zone;
    private @Nullable Closure closure;
    private @Nullable String closedPrompt;

    public Timetable(String code) {
        this.code = code;
    }

    public Timetable in(String where) {
        zone = ZoneId.of(where);
        return this;
    }

    public Timetable daily(String... spans) {
        return on(Stream.of(DayOfWeek.values()).toList(), spans);
    }

    public Timetable on(DayOfWeek day, String... spans) {
        return on(List.of(day), spans);
    }

    private Timetable on(List<DayOfWeek> days, String... spans) {
        days.forEach(day -> weekly.put(day, spans(spans)));
        return this;
    }

    public Timetable once(String date, String name, String... open) {
        holidays.add(new Holiday(name, LocalDate.parse(date), null, spans(open), "sound:" + name));
        return this;
    }

    public Timetable yearly(String day, String name, String... open) {
        holidays.add(new Holiday(name, null, MonthDay.parse("--" + day), spans(open), null));
        return this;
    }

    public Timetable says(String media) {
        closedPrompt = media;
        return this;
    }

    public Timetable closedNow(@Nullable String media) {
        closure = new Closure(media);
        return this;
    }

    public SchedulePlan plan() {
        return plan(ID);
    }

    public SchedulePlan plan(ScheduleId id) {
        return new SchedulePlan(id, code, zone, ZoneOffset.UTC, weekly, holidays, closure, closedPrompt);
    }

    private static List<Span> spans(String... written) {
        return Stream.of(written).map(Timetable::span).toList();
    }

    private static Span span(String written) {
        String[] ends = written.replace("24:00", "00:00").split("-", 2);
        return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
