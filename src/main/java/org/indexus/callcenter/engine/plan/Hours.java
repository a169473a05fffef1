package org.indexus.callcenter.engine.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.plan.Opening.Reason;
import org.indexus.callcenter.engine.plan.SchedulePlan.Closure;
import org.indexus.callcenter.engine.plan.SchedulePlan.Holiday;
import org.indexus.callcenter.engine.plan.SchedulePlan.Span;
import org.jspecify.annotations.Nullable;

/**
 * A schedule laid upon the calendar of one zone. Where the clock is turned, in doubt it is open: a time that comes twice opens
 * when it comes first and closes when it comes last; a time that never comes is the moment at which the clock is turned.
 */
record Hours(SchedulePlan plan, ZoneId zone) {

    /** The same hours of the same day that the clock leaps over in one week come in the next: so far no week is like all. */
    private static final int DAYS_UNTIL_ALL_IS_SEEN = 22;

    /** From one February 29 to the next, at most. */
    private static final int YEARS_UNTIL_ALL_IS_SEEN = 8;

    Opening at(Instant now) {
        Opening brief = briefly(now);
        return brief.reason() == Reason.CLOSED_NOW ? brief : brief.lasting(nextChange(now, brief.open()));
    }

    Opening briefly(Instant now) {
        Holiday holiday = plan.holidayOn(dateAt(now));
        Closure closure = plan.closure();
        if (closure != null) {
            return new Opening(false, Reason.CLOSED_NOW, "", firstOf(closure.prompt(), said(holiday)), null);
        }
        boolean open = isOpen(now);
        return new Opening(
                open,
                holiday == null ? Reason.HOURS : Reason.HOLIDAY,
                holiday == null ? "" : holiday.name(),
                open ? null : said(holiday),
                null);
    }

    private @Nullable String said(@Nullable Holiday holiday) {
        return firstOf(holiday == null ? null : holiday.prompt(), plan.closedPrompt());
    }

    private static @Nullable String firstOf(@Nullable String own, @Nullable String usual) {
        return own == null ? usual : own;
    }

    private boolean isOpen(Instant moment) {
        LocalDate date = dateAt(moment);
        if (covers(date, moment)) {
            return true;
        }
        return plan.holidayOn(date) == null && covers(date.minusDays(1), moment);
    }

    /** Whether a span that begins on this date holds the moment. */
    private boolean covers(LocalDate date, Instant moment) {
        for (Span span : plan.spansOn(date)) {
            if (!moment.isBefore(first(date.atTime(span.from()))) && moment.isBefore(last(end(date, span)))) {
                return true;
            }
        }
        return false;
    }

    private static LocalDateTime end(LocalDate date, Span span) {
        return (span.endsNextDay() ? date.plusDays(1) : date).atTime(span.to());
    }

    private @Nullable Instant nextChange(Instant now, boolean open) {
        if (isAlwaysTheSame()) {
            return null;
        }
        LocalDate today = dateAt(now);
        return Stream.concat(daysFrom(today), holidaysAfter(today))
                .flatMap(date -> changeAround(date, now, open).stream())
                .findFirst()
                .orElse(null);
    }

    /** Answers for the usual extremes at once; who is closed by other means is looked through day by day. */
    private boolean isAlwaysTheSame() {
        boolean neverOpen = plan.weekly().values().stream().allMatch(List::isEmpty)
                && plan.holidays().stream().allMatch(holiday -> holiday.open().isEmpty());
        List<Span> always = List.of(Span.WHOLE_DAY);
        boolean neverClosed = plan.weekly().size() == 7
                && plan.weekly().values().stream().allMatch(always::equals)
                && plan.holidays().stream().allMatch(holiday -> holiday.open().equals(always));
        return neverOpen || neverClosed;
    }

    /** From the day before: there are clocks that are turned back over midnight. */
    private static Stream<LocalDate> daysFrom(LocalDate today) {
        return IntStream.rangeClosed(-1, DAYS_UNTIL_ALL_IS_SEEN).mapToObj(today::plusDays);
    }

    /** Where every week is the same, only holidays can change anything. */
    private Stream<LocalDate> holidaysAfter(LocalDate today) {
        int lastYear = today.getYear();
        for (Holiday holiday : plan.holidays()) {
            lastYear = holiday.date() == null
                    ? lastYear
                    : Math.max(lastYear, holiday.date().getYear());
        }
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (Holiday holiday : plan.holidays()) {
            datesOf(holiday, today.getYear(), lastYear + YEARS_UNTIL_ALL_IS_SEEN, dates::add);
        }
        return dates.tailSet(today.plusDays(DAYS_UNTIL_ALL_IS_SEEN), false).stream();
    }

    private static void datesOf(Holiday holiday, int firstYear, int lastYear, Consumer<LocalDate> dates) {
        if (holiday.date() != null) {
            dates.accept(holiday.date());
        }
        MonthDay yearly = holiday.yearly();
        for (int year = firstYear; yearly != null && year <= lastYear; year++) {
            if (yearly.isValidYear(year)) {
                dates.accept(yearly.atYear(year));
            }
        }
    }

    /** The first moment of this date or the next, after {@code now}, at which the doors are not as now. */
    private Optional<Instant> changeAround(LocalDate date, Instant now, boolean open) {
        TreeSet<Instant> moments = new TreeSet<>();
        momentsOf(date, moments::add);
        momentsOf(date.plusDays(1), moments::add);
        return moments.tailSet(now, false).stream()
                .filter(moment -> isOpen(moment) != open)
                .findFirst();
    }

    /** All moments of a date at which something may change. */
    private void momentsOf(LocalDate date, Consumer<Instant> moments) {
        moments(date.atTime(LocalTime.MIDNIGHT), moments);
        for (Span span : plan.spansOn(date)) {
            moments(date.atTime(span.from()), moments);
            if (!span.endsNextDay()) {
                moments(date.atTime(span.to()), moments);
            }
        }
        plan.spansOn(date.minusDays(1)).stream()
                .filter(Span::endsNextDay)
                .forEach(span -> moments(date.atTime(span.to()), moments));
    }

    private void moments(LocalDateTime local, Consumer<Instant> moments) {
        moments.accept(first(local));
        ZoneOffsetTransition turned = zone.getRules().getTransition(local);
        if (turned != null) {
            moments.accept(last(local));
            moments.accept(turned.getInstant());
        }
    }

    private LocalDate dateAt(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant first(LocalDateTime local) {
        ZoneOffsetTransition turned = zone.getRules().getTransition(local);
        if (turned == null) {
            return local.atZone(zone).toInstant();
        }
        return turned.isGap() ? turned.getInstant() : local.toInstant(turned.getOffsetBefore());
    }

    private Instant last(LocalDateTime local) {
        ZoneOffsetTransition turned = zone.getRules().getTransition(local);
        if (turned == null) {
            return local.atZone(zone).toInstant();
        }
        return turned.isGap() ? turned.getInstant() : local.toInstant(turned.getOffsetAfter());
    }
}
