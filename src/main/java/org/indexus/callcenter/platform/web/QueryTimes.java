package org.indexus.callcenter.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.indexus.callcenter.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads moments and days as addresses have them. */
public final class QueryTimes {

    private QueryTimes() {}

    /** {@code null} when absent; throws 400 for what is no moment. A plus sign that was not escaped arrives as a blank. */
    public static @Nullable Instant of(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException notAMoment) {
            throw ProblemException.malformed(name + " must be a moment like 2026-11-23T08:00:00Z.");
        }
    }

    /**
     * When a day begins for whoever reads the page, or one that comes some days later. One that cannot be read is none:
     * somebody edited the address of a page.
     */
    public static @Nullable Instant startOf(@Nullable String day, int daysLater) {
        return startOf(day, daysLater, ReaderZone.get());
    }

    static @Nullable Instant startOf(@Nullable String day, int daysLater, ZoneId zone) {
        LocalDate date = day(day);
        return date == null ? null : date.plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    /** {@code null} for none, or for what is no day. */
    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
