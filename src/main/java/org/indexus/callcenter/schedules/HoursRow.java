package org.indexus.callcenter.schedules;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hours of some days while somebody edits them. */
public class HoursRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String[] days = {};
    private String from = "";
    private String to = "";

    /** Monday to Friday, as most offices. */
    static HoursRow usual() {
        HoursRow row = new HoursRow();
        row.days = new String[] {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"};
        row.from = "08:00";
        row.to = "16:00";
        return row;
    }

    static HoursRow of(OpenHours hours) {
        HoursRow row = new HoursRow();
        row.days = hours.days().stream().map(DayOfWeek::name).toArray(String[]::new);
        row.from = Spans.from(hours.span());
        row.to = Spans.to(hours.span());
        return row;
    }

    HoursJson toJson() {
        return new HoursJson(new ArrayList<>(List.of(days)), from, to);
    }

    public String[] getDays() {
        return days.clone();
    }

    public void setDays(String @Nullable [] days) {
        this.days = days == null ? new String[0] : days.clone();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }
}
