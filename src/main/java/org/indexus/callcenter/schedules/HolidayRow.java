package org.indexus.callcenter.schedules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.prompts.PromptNames;
import org.indexus.callcenter.schedules.HolidayJson.SpanJson;
import org.jspecify.annotations.Nullable;

/** A holiday while somebody edits it. */
public class HolidayRow implements Serializable {

    private static final long serialVersionUID = 1L;

    /** {@code 2026-12-24}, or {@code 12-24} for every year. */
    private String day = "";

    private String name = "";

    /** {@code 09:00-11:00, 13:00-15:00}; empty for a day that is closed. */
    private String open = "";

    private @Nullable String prompt;

    static HolidayRow of(String day, String name) {
        HolidayRow row = new HolidayRow();
        row.day = day;
        row.name = name;
        return row;
    }

    static HolidayRow of(Holiday holiday, PromptNames names) {
        HolidayRow row = of(holiday.day(), holiday.name());
        row.open = Spans.text(holiday.open()).replace(",", ", ");
        row.prompt = names.ref(holiday.prompt());
        return row;
    }

    HolidayJson toJson() {
        boolean once = day.strip().indexOf('-') > 2;
        return new HolidayJson(
                name, once ? day.strip() : null, once ? null : day.strip(), new ArrayList<>(spans()), prompt);
    }

    private List<SpanJson> spans() {
        return Stream.of(open.split(",", -1))
                .filter(part -> !part.isBlank())
                .map(part -> part.strip().split("\\s*[-–]\\s*", 2))
                .map(ends -> new SpanJson(ends[0], ends.length == 2 ? ends[1] : null))
                .toList();
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(@Nullable String open) {
        this.open = open == null ? "" : open;
    }

    public @Nullable String getPrompt() {
        return prompt;
    }

    public void setPrompt(@Nullable String prompt) {
        this.prompt = prompt;
    }
}
