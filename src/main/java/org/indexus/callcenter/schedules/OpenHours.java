package org.indexus.callcenter.schedules;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.jspecify.annotations.Nullable;

/** The same hours on some days of the week. */
@Embeddable
public class OpenHours {

    @Column(nullable = false)
    private String days = "";

    @Column(nullable = false)
    private String span = "";

    protected OpenHours() {}

    OpenHours(Collection<DayOfWeek> days, Span span) {
        this.days = days.stream().distinct().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
        this.span = Spans.text(span);
    }

    List<DayOfWeek> days() {
        return Stream.of(days.split(",", -1)).map(DayOfWeek::valueOf).toList();
    }

    Span span() {
        return Spans.read("weekly", span).get(0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpenHours that && days.equals(that.days) && span.equals(that.span);
    }

    @Override
    public int hashCode() {
        return days.hashCode() * 31 + span.hashCode();
    }
}
