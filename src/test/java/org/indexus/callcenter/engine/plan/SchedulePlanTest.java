package org.indexus.callcenter.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.Timetable;
import org.indexus.callcenter.engine.plan.Opening.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables: these hours, this moment, open or closed, and until when. */
class SchedulePlanTest {

    private static final ZoneId BRATISLAVA = ZoneId.of("Europe/Bratislava");

    @ParameterizedTest(name = "{0}: {1} until {2}")
    @CsvSource({
        "2026-03-02T07:59:59, closed, 2026-03-02T08:00",
        "2026-03-02T08:00,    open,   2026-03-02T12:00",
        "2026-03-02T11:59:59, open,   2026-03-02T12:00",
        "2026-03-02T12:00,    closed, 2026-03-02T13:00",
        "2026-03-02T16:30,    closed, 2026-03-03T22:00",
        "2026-03-03T23:59:59, open,   2026-03-04T06:00",
        "2026-03-04T05:59:59, open,   2026-03-04T06:00",
        "2026-03-04T06:00,    closed, 2026-03-06T00:00",
        "2026-03-06T00:00,    open,   2026-03-07T00:00",
        "2026-03-06T23:59:59, open,   2026-03-07T00:00",
        "2026-03-07T00:00,    closed, 2026-03-09T08:00",
    })
    void hoursOfTheWeek(String at, String doors, String until) {
        SchedulePlan plan = new Timetable("mixed")
                .on(DayOfWeek.MONDAY, "08:00-12:00", "13:00-16:30")
                .on(DayOfWeek.TUESDAY, "22:00-06:00")
                .on(DayOfWeek.FRIDAY, "00:00-24:00")
                .plan();
        check(plan, BRATISLAVA, at, doors, until);
    }

    @ParameterizedTest(name = "{0}: {1} until {2} for {3} {4}")
    @CsvSource({
        "2026-12-23T23:00, open,   2026-12-24T00:00, HOURS,   ''",
        "2026-12-24T00:00, closed, 2026-12-24T09:00, HOLIDAY, Eve",
        "2026-12-24T09:00, open,   2026-12-24T11:00, HOLIDAY, Eve",
        "2026-12-24T12:00, closed, 2026-12-26T22:00, HOLIDAY, Eve",
        "2026-12-25T03:00, closed, 2026-12-26T22:00, HOLIDAY, Christmas",
        "2027-12-25T03:00, closed, 2027-12-25T10:00, HOLIDAY, Inventory",
        "2027-12-26T03:00, closed, 2027-12-26T22:00, HOURS,   ''",
        "2028-02-29T03:00, closed, 2028-03-01T22:00, HOLIDAY, Leap",
        "2027-03-01T03:00, open,   2027-03-01T06:00, HOURS,   ''",
    })
    void holidaysReplaceTheDay(String at, String doors, String until, Reason reason, String name) {
        SchedulePlan plan = new Timetable("nights")
                .daily("22:00-06:00")
                .yearly("12-24", "Eve", "09:00-11:00")
                .yearly("12-25", "Christmas")
                .once("2027-12-25", "Inventory", "10:00-12:00")
                .yearly("02-29", "Leap")
                .plan();
        Opening opening = check(plan, BRATISLAVA, at, doors, until);
        assertThat(opening.reason()).isEqualTo(reason);
        assertThat(opening.detail()).isEqualTo(name);
    }

    /** Bratislava leaps from 02:00 to 03:00, and later in the year back from 03:00 to 02:00. In UTC. */
    @ParameterizedTest(name = "{0} at {1}: {2} until {3}")
    @CsvSource({
        "01:00-02:30, 2026-03-29T00:30, open,   2026-03-29T01:00",
        "01:00-02:30, 2026-03-29T01:00, closed, 2026-03-29T23:00",
        "02:30-05:00, 2026-03-29T00:59, closed, 2026-03-29T01:00",
        "02:30-05:00, 2026-03-29T01:00, open,   2026-03-29T03:00",
        "02:15-02:45, 2026-03-29T00:59, closed, 2026-03-30T00:15",
        "02:15-02:45, 2026-03-29T01:00, closed, 2026-03-30T00:15",
        "00:00-24:00, 2026-03-29T01:00, open,   ",
        "01:00-02:30, 2026-10-24T23:59, open,   2026-10-25T01:30",
        "01:00-02:30, 2026-10-25T00:45, open,   2026-10-25T01:30",
        "01:00-02:30, 2026-10-25T01:29, open,   2026-10-25T01:30",
        "01:00-02:30, 2026-10-25T01:30, closed, 2026-10-26T00:00",
        "02:30-05:00, 2026-10-25T00:29, closed, 2026-10-25T00:30",
        "02:30-05:00, 2026-10-25T01:15, open,   2026-10-25T04:00",
        "02:15-02:45, 2026-10-25T00:15, open,   2026-10-25T01:45",
        "22:00-06:00, 2026-10-25T00:30, open,   2026-10-25T05:00",
        "22:00-06:00, 2026-03-29T01:30, open,   2026-03-29T04:00",
    })
    void nightsOfChangeInBratislava(String span, String at, String doors, String until) {
        check(new Timetable("night").in("Europe/Bratislava").daily(span).plan(), ZoneOffset.UTC, at, doors, until);
    }

    /** New York leaps at 07:00 UTC on March 8, and goes back at 06:00 UTC on November 1. */
    @ParameterizedTest(name = "{0} at {1}: {2} until {3}")
    @CsvSource({
        "01:00-02:30, 2026-03-08T06:30, open,   2026-03-08T07:00",
        "01:00-02:30, 2026-03-08T07:00, closed, 2026-03-09T05:00",
        "02:30-05:00, 2026-03-08T07:00, open,   2026-03-08T09:00",
        "00:30-01:30, 2026-11-01T05:45, open,   2026-11-01T06:30",
        "00:30-01:30, 2026-11-01T06:30, closed, 2026-11-02T05:30",
        "01:30-03:00, 2026-11-01T05:30, open,   2026-11-01T08:00",
    })
    void nightsOfChangeInNewYork(String span, String at, String doors, String until) {
        check(new Timetable("night").in("America/New_York").daily(span).plan(), ZoneOffset.UTC, at, doors, until);
    }

    /** Kolkata never turns its clocks; Beirut leaps over midnight itself; Apia had no December 30, 2011. */
    @ParameterizedTest(name = "{0} {1} at {2}: {3} until {4}")
    @CsvSource({
        "Asia/Kolkata, 02:30-05:00, 2026-03-28T20:59, closed, 2026-03-28T21:00",
        "Asia/Kolkata, 02:30-05:00, 2026-03-28T21:00, open,   2026-03-28T23:30",
        "Asia/Beirut,  22:00-00:30, 2026-03-28T21:59, open,   2026-03-28T22:00",
        "Asia/Beirut,  22:00-00:30, 2026-03-28T22:00, closed, 2026-03-29T19:00",
        "Asia/Beirut,  00:00-01:30, 2026-03-28T22:00, open,   2026-03-28T22:30",
        "Pacific/Apia, 08:00-16:00, 2011-12-30T09:59, closed, 2011-12-30T18:00",
    })
    void otherZones(String zone, String span, String at, String doors, String until) {
        check(new Timetable("there").in(zone).daily(span).plan(), ZoneOffset.UTC, at, doors, until);
    }

    @Test
    void withoutAZoneItIsReadInTheCallersZone() {
        SchedulePlan plan = new Timetable("office").daily("08:00-16:00").plan();
        Instant noonInLondon = Instant.parse("2026-06-01T11:00:00Z");
        assertThat(plan.at(noonInLondon, ZoneId.of("Europe/London")).open()).isTrue();
        assertThat(plan.at(noonInLondon, ZoneId.of("America/New_York")).open()).isFalse();
    }

    @Test
    void theSwitchGoesBeforeTheHolidayAndTheHolidayBeforeTheHours() {
        Timetable written = new Timetable("office").daily("08:00-16:00").once("2026-05-01", "may");
        Instant may = Instant.parse("2026-05-01T10:00:00Z");
        Instant june = Instant.parse("2026-06-01T05:00:00Z");
        assertThat(said(written, june)).isNull();
        assertThat(said(written.says("sound:closed"), june)).isEqualTo("sound:closed");
        assertThat(said(written, may)).isEqualTo("sound:may");
        assertThat(said(written.closedNow(null), may)).isEqualTo("sound:may");
        assertThat(said(written.closedNow("sound:fire"), may)).isEqualTo("sound:fire");
        Opening fire = written.plan().at(june.plusSeconds(3600 * 4), BRATISLAVA);
        assertThat(fire).isEqualTo(new Opening(false, Reason.CLOSED_NOW, "", "sound:fire", null));
        assertThat(written.plan()
                        .withoutClosure()
                        .at(june.plusSeconds(3600 * 4), BRATISLAVA)
                        .open())
                .isTrue();
    }

    private static String said(Timetable written, Instant at) {
        return written.plan().at(at, BRATISLAVA).prompt();
    }

    @Test
    void whatNeverChangesSaysSo() {
        Instant now = Instant.parse("2026-06-01T05:00:00Z");
        Stream<Timetable> closed = Stream.of(
                new Timetable("never"),
                new Timetable("holiday").yearly("12-24", "Eve"),
                new Timetable("past").once("2026-01-01", "Party", "08:00-09:00"),
                new Timetable("gap").once("2027-03-28", "Gap", "02:15-02:45"));
        assertThat(closed.map(each -> each.plan().at(now, BRATISLAVA)))
                .allMatch(opening -> !opening.open() && opening.until() == null);
        List<Timetable> open = List.of(
                new Timetable("always").daily("00:00-24:00"),
                new Timetable("halves").daily("00:00-12:00", "12:00-24:00"),
                new Timetable("turns").daily("06:00-18:00", "18:00-06:00"));
        assertThat(open.stream().map(each -> each.plan().at(now, BRATISLAVA)))
                .allMatch(opening -> opening.open() && opening.until() == null);
    }

    @Test
    void aChangeThatIsYearsAwayIsFound() {
        Instant now = Instant.parse("2096-03-01T05:00:00Z");
        SchedulePlan leap =
                new Timetable("leap").yearly("02-29", "Leap", "08:00-09:00").plan();
        assertThat(leap.at(now, BRATISLAVA).until()).isEqualTo(Instant.parse("2104-02-29T07:00:00Z"));
        SchedulePlan exception = new Timetable("exception")
                .yearly("12-24", "Eve", "08:00-09:00")
                .once("2096-12-24", "Closed")
                .plan();
        assertThat(exception.at(now, BRATISLAVA).until()).isEqualTo(Instant.parse("2097-12-24T07:00:00Z"));
    }

    /** Times are local to {@code shown}. */
    private static Opening check(SchedulePlan plan, ZoneId shown, String at, String doors, String until) {
        Opening opening = plan.at(instant(at, shown), shown);
        assertThat(opening.open()).isEqualTo("open".equals(doors));
        assertThat(opening.until()).isEqualTo(until == null ? null : instant(until, shown));
        return opening;
    }

    private static Instant instant(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
