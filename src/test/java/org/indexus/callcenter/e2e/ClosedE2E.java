package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.key;
import static org.indexus.callcenter.e2e.Ivr.keys;
import static org.indexus.callcenter.e2e.Ivr.message;
import static org.indexus.callcenter.e2e.Ivr.to;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What callers hear outside of the hours, on holidays, in other zones, and when the emergency switch is thrown. */
class ClosedE2E {

    private static final Sound CLOSED = Tones.melody(31, 2);
    private static final Sound HOLIDAY = Tones.melody(32, 2);
    private static final Sound YEARLY = Tones.melody(33, 2);
    private static final Sound EMERGENCY = Tones.melody(34, 2);
    private static final Sound GREETING = Tones.melody(35, 2);

    /** Neither turns its clock, and a quarter of a day and more lies between what their clocks show. */
    private static final ZoneId HERE = ZoneId.of("Asia/Kathmandu");

    private static final ZoneId ELSEWHERE = ZoneId.of("Pacific/Honolulu");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private static JsonArrayBuilder daily(String from, String to) {
        JsonArrayBuilder days = createArrayBuilder();
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(day.name());
        }
        return createArrayBuilder()
                .add(createObjectBuilder().add("days", days).add("from", from).add("to", to));
    }

    private static JsonObjectBuilder hours(Story story, String name, JsonArrayBuilder weekly) {
        return createObjectBuilder()
                .add("code", name + "-" + story.number())
                .add("name", name)
                .add("weekly", weekly);
    }

    private static String create(Story story, JsonObjectBuilder schedule) {
        return story.admin()
                .post("/schedules", schedule)
                .orThrow("schedule")
                .object()
                .getString("code");
    }

    private static JsonObjectBuilder keeps(String schedule) {
        return createObjectBuilder().add("schedule", schedule);
    }

    /** Yesterday, today and tomorrow, so that midnight does not matter. */
    private static JsonArrayBuilder holidays(String field, Function<LocalDate, String> day, String prompt) {
        JsonArrayBuilder all = createArrayBuilder();
        LocalDate today = LocalDate.now(HERE);
        for (LocalDate each : new LocalDate[] {today.minusDays(1), today, today.plusDays(1)}) {
            all.add(createObjectBuilder()
                    .add("name", "Feast of " + each)
                    .add(field, day.apply(each))
                    .add("prompt", prompt));
        }
        return all;
    }

    private static void isTurnedAway(CarrierCall caller, Sound words) {
        caller.awaitHearing(words);
        assertThat(caller.awaitHangUp().cause()).isEqualTo(16);
    }

    private static void isClosed(JsonObject row, String cause) {
        assertThat(row.getString("outcome")).isEqualTo("CLOSED");
        assertThat(row.getString("cause")).isEqualTo(cause);
        assertThat(row.getString("endedBy")).isEqualTo("SYSTEM");
    }

    @Test
    void onHolidaysOnceAndOfEveryYear() {
        try (Story story = Story.on("22")) {
            Ivr ivr = new Ivr(story);
            JsonArrayBuilder always = daily("00:00", "24:00");
            JsonArrayBuilder once = holidays("date", LocalDate::toString, ivr.prompt("once", "en", HOLIDAY));
            JsonArrayBuilder yearly =
                    holidays("yearly", day -> day.toString().substring(5), ivr.prompt("yearly", "en", YEARLY));
            String first = create(
                    story,
                    hours(story, "once", always).add("zone", HERE.getId()).add("holidays", once));
            String second = create(
                    story,
                    hours(story, "yearly", daily("00:00", "24:00"))
                            .add("zone", HERE.getId())
                            .add("holidays", yearly));
            String third = ivr.route("1", ivr.toQueue(), keeps(first));
            // a route may have something better to do on a closed day
            String fourth = ivr.route(
                    "2", ivr.toQueue(), keeps(second).add("closed", message(ivr.prompt("else", "en", CLOSED))));
            String fifth = ivr.route("3", ivr.toQueue(), keeps(second));
            CarrierCall jan = story.carrierTo(third);
            CarrierCall eva = story.carrierTo(fourth);
            CarrierCall ivan = story.carrierTo(fifth);
            isTurnedAway(jan, HOLIDAY);
            isTurnedAway(eva, CLOSED);
            isTurnedAway(ivan, YEARLY);
            isClosed(ivr.onlyRow(third), "HOLIDAY");
            isClosed(ivr.onlyRow(fourth), "HOLIDAY");
            isClosed(ivr.onlyRow(fifth), "HOLIDAY");
            assertThat(Ivr.timeline(ivr.onlyRow(third)))
                    .anyMatch(entry -> entry.startsWith("CLOSED " + first + ": HOLIDAY Feast of"));
        }
    }

    /** The same hours by two clocks, and hours without a zone, which follow the route's. */
    @Test
    void oneZoneIsOpenWhileTheOtherSleeps() {
        try (Story story = Story.on("22")) {
            Ivr ivr = new Ivr(story);
            LocalTime now = LocalTime.now(HERE);
            String from = CLOCK.format(now.minusHours(3));
            String to = CLOCK.format(now.plusHours(3));
            String words = ivr.prompt("closed", "en", CLOSED);
            String here = create(
                    story,
                    hours(story, "here", daily(from, to))
                            .add("zone", HERE.getId())
                            .add("closedPrompt", words));
            String elsewhere = create(
                    story,
                    hours(story, "elsewhere", daily(from, to))
                            .add("zone", ELSEWHERE.getId())
                            .add("closedPrompt", words));
            String anywhere =
                    create(story, hours(story, "anywhere", daily(from, to)).add("closedPrompt", words));
            String open = ivr.route("1", ivr.toQueue(), keeps(here));
            String closed = ivr.route("2", ivr.toQueue(), keeps(elsewhere));
            String openToo = ivr.route("3", ivr.toQueue(), keeps(anywhere).add("zone", HERE.getId()));
            String closedToo = ivr.route("4", ivr.toQueue(), keeps(anywhere).add("zone", ELSEWHERE.getId()));
            CarrierCall jan = story.carrierCallTo(open);
            CarrierCall eva = story.carrierTo(closed);
            CarrierCall ivan = story.carrierCallTo(openToo);
            CarrierCall olga = story.carrierTo(closedToo);
            isTurnedAway(eva, CLOSED);
            isTurnedAway(olga, CLOSED);
            isClosed(ivr.onlyRow(closed), "OUTSIDE_HOURS");
            isClosed(ivr.onlyRow(closedToo), "OUTSIDE_HOURS");
            ivr.awaitWaiting(open);
            ivr.awaitWaiting(openToo);
            assertThat(jan.isOver() || ivan.isOver()).isFalse();
        }
    }

    /** The clock was put forward: hours within those that never came are no hours, others begin or end with the leap. */
    @Test
    void inTheHourThatDoesNotExist() {
        try (Story story = Story.on("22")) {
            Ivr ivr = new Ivr(story);
            String words = ivr.prompt("closed", "en", CLOSED);
            String within = ivr.route("1", ivr.toQueue(), keeps(leapt(story, "within", 1, 3, words)));
            String endsWithin = ivr.route("2", ivr.toQueue(), keeps(leapt(story, "ends", -3, 3, words)));
            String beginsWithin = ivr.route("3", ivr.toQueue(), keeps(leapt(story, "begins", 3, 12, words)));
            CarrierCall jan = story.carrierTo(within);
            CarrierCall eva = story.carrierTo(endsWithin);
            CarrierCall ivan = story.carrierCallTo(beginsWithin);
            isTurnedAway(jan, CLOSED);
            isTurnedAway(eva, CLOSED);
            isClosed(ivr.onlyRow(within), "OUTSIDE_HOURS");
            isClosed(ivr.onlyRow(endsWithin), "OUTSIDE_HOURS");
            ivr.awaitWaiting(beginsWithin);
            assertThat(ivan.isOver()).isFalse();
        }
    }

    /** Daily, in hours before and after what the clock showed last. */
    private static String leapt(Story story, String name, int from, int to, String words) {
        String opens = CLOCK.format(TurnedClock.lastSeen().plusHours(from));
        String closes = CLOCK.format(TurnedClock.lastSeen().plusHours(to));
        return create(
                story,
                hours(story, name, daily(opens, closes))
                        .add("zone", TurnedClock.ZONE)
                        .add("closedPrompt", words));
    }

    /** Who waits already is served; who is still in the menu, and who dials, hears why; then it is open again. */
    @OnEachAsterisk
    void closedNowIsThrownWhileCallersCome(String version) {
        try (Story story = Story.on(version)) {
            Ivr ivr = new Ivr(story);
            String schedule = create(story, hours(story, "switch", daily("00:00", "24:00")));
            story.admin().patch("/queues/" + story.queue(), keeps(schedule)).orThrow("schedule of the queue");
            String menu = ivr.create(
                    ivr.menu("main", ivr.prompt("main", "en", GREETING), keys(key("1", "Support", ivr.toQueue())))
                            .add("patienceSeconds", 30));
            ivr.answerWith(to("MENU", menu), createObjectBuilder());
            CarrierCall waiting = story.carrierCall();
            String served = ivr.awaitWaiting(story.number());
            CarrierCall choosing = story.carrierTo(ivr.number()).awaitAnswer();
            choosing.awaitHearing(GREETING.first(1));

            closedNow(story, schedule, true, ivr.prompt("emergency", "en", EMERGENCY));
            choosing.press("1");
            CarrierCall late = story.carrierTo(ivr.route("1", ivr.toQueue()));
            isTurnedAway(choosing, EMERGENCY);
            isTurnedAway(late, EMERGENCY);
            isClosed(ivr.onlyRow(ivr.number()), "CLOSED_NOW");
            isClosed(ivr.onlyRow(story.number() + "1"), "CLOSED_NOW");
            assertThat(waiting.isOver()).isFalse();
            assertThat(story.call(served).getString("state")).isEqualTo("WAITING");

            closedNow(story, schedule, false, "");
            CarrierCall next = story.carrierCallTo(story.number() + "1");
            ivr.awaitWaiting(story.number() + "1");
            assertThat(next.isOver()).isFalse();
        }
    }

    private static void closedNow(Story story, String schedule, boolean active, String prompt) {
        JsonObjectBuilder body = createObjectBuilder().add("active", active);
        story.admin()
                .put("/schedules/" + schedule + "/closed-now", active ? body.add("prompt", prompt) : body)
                .orThrow("switch");
    }
}
