package org.indexus.callcenter.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import org.indexus.callcenter.engine.RandomHistories;
import org.indexus.callcenter.engine.RandomHistories.History;
import org.indexus.callcenter.engine.Timetable;
import org.junit.jupiter.api.Test;

/** Whatever the hours, the zone and the moment: nothing changes before {@code until}, and then it does. */
class OpeningRulesTest {

    /** Zones that turn their clocks at night, at midnight, by half an hour, never, and one that left out a day. */
    private static final List<String> ZONES = List.of(
            "Europe/Bratislava",
            "America/New_York",
            "Asia/Beirut",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "America/St_Johns",
            "Asia/Kolkata",
            "Pacific/Apia",
            "UTC");

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int DAYS = 40 * 365;

    @Test
    void nothingChangesBeforeUntil() {
        RandomHistories.hold("opening hours", 150, 0, OpeningRulesTest::nothingChangesBeforeUntil);
    }

    private static void nothingChangesBeforeUntil(History history) {
        SplittableRandom dice = new SplittableRandom(history.world());
        ZoneId zone = ZoneId.of(ZONES.get(dice.nextInt(ZONES.size())));
        SchedulePlan plan = written(dice).plan();
        Instant now = moment(dice, zone);
        for (int change = 0; change < 8; change++) {
            Opening opening = plan.at(now, zone);
            Instant until = opening.until();
            Instant end = until == null ? now.plus(Duration.ofDays(60)) : until;
            for (int look = 0; look < 20; look++) {
                Instant between = now.plusSeconds(
                        (long) (dice.nextDouble() * Duration.between(now, end).toSeconds()));
                assertThat(plan.at(between, zone).open())
                        .as("%s in %s at %s", plan, zone, between)
                        .isEqualTo(opening.open());
            }
            if (until == null) {
                return;
            }
            assertThat(plan.at(until.minusNanos(1), zone).open()).isEqualTo(opening.open());
            assertThat(plan.at(until, zone).open())
                    .as("%s in %s at %s", plan, zone, until)
                    .isNotEqualTo(opening.open());
            now = until;
        }
    }

    /** Often on the eve of a night of change. */
    private static Instant moment(SplittableRandom dice, ZoneId zone) {
        Instant any = FIRST.plus(Duration.ofDays(dice.nextInt(DAYS))).plusSeconds(dice.nextInt(86_400));
        var turned = zone.getRules().nextTransition(any);
        return turned == null || dice.nextBoolean() ? any : turned.getInstant().minusSeconds(dice.nextInt(2 * 86_400));
    }

    private static Timetable written(SplittableRandom dice) {
        Timetable table = new Timetable("any");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (dice.nextInt(4) > 0) {
                table.on(day, spans(dice));
            }
        }
        for (int left = dice.nextInt(4); left > 0; left--) {
            String day = "%02d-%02d".formatted(1 + dice.nextInt(12), 1 + dice.nextInt(28));
            table.yearly(day, "yearly", spans(dice));
            table.once((2000 + dice.nextInt(40)) + "-" + day, "once", spans(dice));
        }
        return table;
    }

    private static String[] spans(SplittableRandom dice) {
        String[] spans = new String[dice.nextInt(3)];
        for (int index = 0; index < spans.length; index++) {
            spans[index] = time(dice) + "-" + time(dice);
        }
        return spans;
    }

    /** Mostly in the small hours, where clocks are turned. */
    private static LocalTime time(SplittableRandom dice) {
        int hour = dice.nextBoolean() ? dice.nextInt(4) : dice.nextInt(24);
        return LocalTime.of(hour, 15 * dice.nextInt(4));
    }
}
