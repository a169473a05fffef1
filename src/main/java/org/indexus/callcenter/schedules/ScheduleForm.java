package org.indexus.callcenter.schedules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.indexus.callcenter.prompts.PromptNames;
import org.jspecify.annotations.Nullable;

/** A schedule while somebody edits it; the emergency switch is none of its fields. */
public class ScheduleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code = "";
    private String name = "";
    private @Nullable String zone;
    private @Nullable String closedPrompt;
    private final List<HoursRow> hours = new ArrayList<>();
    private final List<HolidayRow> days = new ArrayList<>();

    static ScheduleForm begin() {
        ScheduleForm form = new ScheduleForm();
        form.hours.add(HoursRow.usual());
        return form;
    }

    static ScheduleForm of(Schedule schedule, PromptNames names) {
        ScheduleForm form = new ScheduleForm();
        form.code = schedule.getCode();
        form.name = schedule.getName();
        form.zone = schedule.getZone();
        form.closedPrompt = names.ref(schedule.getClosedPrompt());
        schedule.getWeekly().forEach(each -> form.hours.add(HoursRow.of(each)));
        schedule.getHolidays().forEach(each -> form.days.add(HolidayRow.of(each, names)));
        return form;
    }

    /** Throws 422 as REST does: both say the same of the same fault. */
    Schedule applyTo(Schedule schedule, PromptNames names) {
        return new ScheduleJson(
                        null,
                        code,
                        name,
                        zone,
                        new ArrayList<>(hours.stream().map(HoursRow::toJson).toList()),
                        new ArrayList<>(days.stream().map(HolidayRow::toJson).toList()),
                        closedPrompt,
                        ClosedNowJson.of(schedule, names),
                        null)
                .applyTo(schedule, names);
    }

    public void addHours() {
        hours.add(HoursRow.usual());
    }

    public void removeHours(HoursRow row) {
        hours.remove(row);
    }

    public void addDay() {
        days.add(new HolidayRow());
    }

    public void removeDay(HolidayRow row) {
        days.remove(row);
    }

    void addAll(List<HolidayRow> rows) {
        days.addAll(rows);
    }

    public List<HoursRow> getHours() {
        return hours;
    }

    public List<HolidayRow> getDays() {
        return days;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    public @Nullable String getClosedPrompt() {
        return closedPrompt;
    }

    public void setClosedPrompt(@Nullable String closedPrompt) {
        this.closedPrompt = closedPrompt;
    }
}
