package org.indexus.callcenter.schedules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.jspecify.annotations.Nullable;

/** A day with hours of its own, once or every year. */
@Embeddable
public class Holiday {

    private static final int DAY_OF_A_YEAR = "12-24".length();

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String day = "";

    @Column(nullable = false)
    private String spans = "";

    @Column
    private @Nullable String prompt;

    protected Holiday() {}

    private Holiday(String name, String day, List<Span> open, @Nullable String prompt) {
        this.name = name;
        this.day = day;
        this.spans = Spans.text(open);
        this.prompt = prompt;
    }

    static Holiday once(String name, LocalDate date, List<Span> open, @Nullable String prompt) {
        return new Holiday(name, date.toString(), open, prompt);
    }

    static Holiday yearly(String name, MonthDay day, List<Span> open, @Nullable String prompt) {
        return new Holiday(name, day.toString().substring("--".length()), open, prompt);
    }

    SchedulePlan.Holiday toPlan() {
        LocalDate date = isYearly() ? null : LocalDate.parse(day);
        MonthDay yearly = isYearly() ? MonthDay.parse("--" + day) : null;
        return new SchedulePlan.Holiday(name, date, yearly, open(), prompt);
    }

    boolean isYearly() {
        return day.length() == DAY_OF_A_YEAR;
    }

    String name() {
        return name;
    }

    /** {@code 2026-12-24}, or {@code 12-24} for every year. */
    String day() {
        return day;
    }

    List<Span> open() {
        return Spans.read("open", spans);
    }

    @Nullable
    String prompt() {
        return prompt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Holiday that
                && name.equals(that.name)
                && day.equals(that.day)
                && spans.equals(that.spans)
                && Objects.equals(prompt, that.prompt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, day, spans, prompt);
    }
}
