package org.indexus.demo;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * The hours of the demo: an office with the holidays of Slovakia, for whoever wants to try it on a queue, and one that is closed
 * by its switch, so that a call to 400 meets closed doors at any hour. What is there already is left as somebody made it.
 */
final class DemoSchedules {

    static final String CLOSED = "after-hours-demo";

    private static final int CONFLICT = 409;

    private static final List<String> EVERY_YEAR = List.of(
            "01-01 Deň vzniku Slovenskej republiky",
            "01-06 Zjavenie Pána",
            "05-01 Sviatok práce",
            "05-08 Deň víťazstva nad fašizmom",
            "07-05 Sviatok svätého Cyrila a Metoda",
            "08-29 Výročie SNP",
            "09-15 Sedembolestná Panna Mária",
            "11-01 Sviatok všetkých svätých",
            "12-24 Štedrý deň",
            "12-25 Prvý sviatok vianočný",
            "12-26 Druhý sviatok vianočný");

    /** Good Friday and Easter Monday. */
    private static final List<String> EASTER = List.of(
            "2026-04-03 Veľký piatok",
            "2026-04-06 Veľkonočný pondelok",
            "2027-03-26 Veľký piatok",
            "2027-03-29 Veľkonočný pondelok",
            "2028-04-14 Veľký piatok",
            "2028-04-17 Veľkonočný pondelok");

    private final RestClient rest;

    DemoSchedules(RestClient rest) {
        this.rest = rest;
    }

    void create() {
        create(office("office", "Office hours"));
        create(office(CLOSED, "After hours (demo)")
                .add("closedPrompt", "closed")
                .add("closedNow", createObjectBuilder().add("active", true)));
    }

    private static JsonObjectBuilder office(String code, String name) {
        JsonArrayBuilder holidays = createArrayBuilder();
        EVERY_YEAR.forEach(line -> holidays.add(holiday("yearly", line)));
        EASTER.forEach(line -> holidays.add(holiday("date", line)));
        return createObjectBuilder()
                .add("code", code)
                .add("name", name)
                .add("zone", "Europe/Bratislava")
                .add("weekly", createArrayBuilder().add(mondayToFriday()))
                .add("holidays", holidays);
    }

    private static JsonObjectBuilder mondayToFriday() {
        return createObjectBuilder()
                .add("days", createArrayBuilder(List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")))
                .add("from", "08:00")
                .add("to", "16:00");
    }

    private static JsonObjectBuilder holiday(String kind, String line) {
        String[] parts = line.split(" ", 2);
        return createObjectBuilder().add("name", parts[1]).add(kind, parts[0]);
    }

    private void create(JsonObjectBuilder schedule) {
        var reply = rest.post("/schedules", schedule);
        if (reply.status() != CONFLICT) {
            reply.orThrow("POST /schedules");
        }
    }
}
