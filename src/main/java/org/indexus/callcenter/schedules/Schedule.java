package org.indexus.callcenter.schedules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.indexus.callcenter.engine.id.ScheduleId;
import org.indexus.callcenter.engine.plan.Opening;
import org.indexus.callcenter.engine.plan.SchedulePlan;
import org.indexus.callcenter.engine.plan.SchedulePlan.Closure;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.indexus.callcenter.platform.entries.Entry;
import org.jspecify.annotations.Nullable;

/** A schedule as configured: hours of the week, holidays, what callers hear, and the emergency switch. */
@Entity
@Table(name = "schedules")
public class Schedule extends Entry {

    /** Not the shape of an id, so that a ref is never two things. */
    private static final String CODE = "(?![0-9a-fA-F]{8}-[0-9a-fA-F]{4}-)[A-Za-z0-9][A-Za-z0-9_.-]*";

    @Column(nullable = false)
    @NotBlank(message = "code is required")
    @Size(max = 64, message = "code may have at most 64 characters")
    @Pattern(
            regexp = CODE,
            message = "Use letters, digits, _ . -; start with a letter or digit. It may not look like an id.")
    private String code = "";

    @Column(nullable = false)
    @NotBlank(message = "name is required")
    @Size(max = 100, message = "name may have at most 100 characters")
    private String name = "";

    @Column
    private @Nullable String zone;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "schedule_hours", joinColumns = @JoinColumn(name = "schedule_id"))
    @OrderColumn(name = "place")
    private List<OpenHours> weekly = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "schedule_holidays", joinColumns = @JoinColumn(name = "schedule_id"))
    @OrderColumn(name = "place")
    private List<Holiday> holidays = new ArrayList<>();

    @Column(name = "closed_prompt")
    private @Nullable String closedPrompt;

    @Column(name = "closed_now", nullable = false)
    private boolean closedNow;

    @Column(name = "closed_now_prompt")
    private @Nullable String closedNowPrompt;

    public ScheduleId scheduleId() {
        return new ScheduleId(getId());
    }

    /** What the floor works with. */
    public SchedulePlan toPlan() {
        return new SchedulePlan(
                scheduleId(),
                code,
                zone == null ? null : ZoneId.of(zone),
                ZoneId.systemDefault(),
                week(),
                holidays.stream().map(Holiday::toPlan).toList(),
                closedNow ? new Closure(closedNowPrompt) : null,
                closedPrompt);
    }

    private Map<DayOfWeek, List<Span>> week() {
        return weekly.stream()
                .flatMap(hours -> hours.days().stream().map(day -> Map.entry(day, hours.span())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** What it says of a moment; {@code users} zone counts where it has none of its own. */
    public Opening at(Instant moment, ZoneId users) {
        return toPlan().at(moment, users);
    }

    /** Its own zone, or the server's where it has none. */
    public ZoneId zoneOrUsual() {
        return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    /** Throws the emergency switch. */
    void closeNow(boolean active, @Nullable String prompt) {
        closedNow = active;
        closedNowPrompt = prompt;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }

    List<OpenHours> getWeekly() {
        return weekly;
    }

    void setWeekly(List<OpenHours> weekly) {
        this.weekly = new ArrayList<>(weekly);
    }

    List<Holiday> getHolidays() {
        return holidays;
    }

    void setHolidays(List<Holiday> holidays) {
        this.holidays = new ArrayList<>(holidays);
    }

    /** Whether callers who are turned away may hear this. */
    boolean says(String media) {
        return media.equals(closedPrompt)
                || media.equals(closedNowPrompt)
                || holidays.stream().anyMatch(holiday -> media.equals(holiday.prompt()));
    }

    public @Nullable String getClosedPrompt() {
        return closedPrompt;
    }

    public void setClosedPrompt(@Nullable String closedPrompt) {
        this.closedPrompt = closedPrompt;
    }

    public boolean isClosedNow() {
        return closedNow;
    }

    public @Nullable String getClosedNowPrompt() {
        return closedNowPrompt;
    }
}
