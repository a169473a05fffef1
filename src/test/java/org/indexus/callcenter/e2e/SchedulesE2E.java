package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.indexus.demo.RestClient;
import org.junit.jupiter.api.Test;

/** Hours from the administrator's page to the caller's ear. */
class SchedulesE2E {

    private final Product product = Product.running();
    private final RestClient admin = product.admin();
    private final String code = "hours-" + UUID.randomUUID().toString().substring(0, 8);

    private void neverOpen() {
        admin.post(
                        "/schedules",
                        createObjectBuilder()
                                .add("code", code)
                                .add("name", "Hours " + code)
                                .add("closedPrompt", "sound:vm-nobodyavail"))
                .orThrow("schedule");
    }

    @OnEachAsterisk
    void whoCallsOutsideTheHoursHearsSoAndTheCallEnds(String version) {
        neverOpen();
        try (Story story = Story.on(version, Story.quickQueue().add("schedule", code))) {
            String number = Story.uniqueNumber();
            Caller caller = story.stranger(story.number(), number);
            assertThat(caller.endsWithin(30)).isTrue();

            JsonObject row = story.awaitOutcome(callFrom(number));
            assertThat(row.getString("outcome")).isEqualTo("CLOSED");
            assertThat(row.getString("cause")).isEqualTo("OUTSIDE_HOURS");
            assertThat(row.getJsonArray("visits")).isEmpty();
            assertThat(Timelines.of(row))
                    .extracting(entry -> entry.getString("type") + " " + entry.getString("detail", ""))
                    .contains("CLOSED " + code + ": HOURS", "MESSAGE_STARTED sound:vm-nobodyavail");
        }
    }

    private String callFrom(String number) {
        return Eventually.value(
                "the caller's row",
                () -> admin.get("/calls?caller=" + number.replace("+", "%2B")).orThrow("calls").items().stream()
                        .map(call -> call.asJsonObject().getString("id"))
                        .findFirst());
    }

    @Test
    void anAdministratorWritesHoursAndThrowsTheSwitch() {
        try (Browser browser = Browser.of(product, product.asterisk("22"), "admin")) {
            Page page = browser.page();
            browser.open("/settings/schedule");
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Hours " + code);
            page.getByLabel("Code").fill(code);
            page.getByLabel("Time zone").fill("Europe/Bratislava");
            page.getByLabel("To, line 1").fill("08:00");
            browser.button("Create Schedule").click();
            browser.sees("\"To\" in line 1 of the hours must not be the same as from");
            page.getByLabel("To, line 1").fill("16:30");
            page.getByText("Paste a list").click();
            page.getByLabel("One a line").fill("2030-12-23 Inventory\n12-24 Christmas Eve");
            browser.button("Add these").click();
            assertThat(page.getByLabel("Name, line 2")).hasValue("Christmas Eve");
            browser.button("Create Schedule").click();
            browser.sees("The schedule is created.");
            assertThat(page.locator(".week")).containsText("08:00–16:30");
            browser.picture("schedule");
            browser.pictureInTheDark("schedule-dark");
            browser.pictureOnATelephone("schedule-narrow");

            page.getByText("Closed now…").click();
            browser.sees("Nobody keeps this schedule");
            browser.button("Close now").click();
            browser.sees("Closed manually");
            browser.button("Open again").click();
            browser.sees("The switch is off");

            queueKeepsIt(browser);
        }
        JsonObject kept = admin.get("/schedules/" + code).orThrow("schedule").object();
        assertThat(kept.getJsonArray("holidays")).hasSize(2);
        assertThat(kept.getJsonObject("closedNow").getBoolean("active")).isFalse();
    }

    private void queueKeepsIt(Browser browser) {
        admin.post("/queues", createObjectBuilder().add("code", "q-" + code).add("name", "Queue " + code))
                .orThrow("queue");
        browser.open("/campaigns/queue?tab=hours&ref=q-" + code);
        browser.page()
                .getByLabel("Schedule", new Page.GetByLabelOptions().setExact(true))
                .selectOption(code);
        assertThat(browser.page().locator(".week")).containsText("08:00–16:30");
        browser.button("Save").click();
        browser.sees("Saved.");
        browser.picture("queue-hours");
        browser.open("/settings/schedules");
        assertThat(browser.page().locator("tr", new Page.LocatorOptions().setHasText("Hours " + code)))
                .containsText("queue q-" + code);
        browser.picture("schedules");
        browser.open("/live");
        browser.button("Close Hours " + code + " now").click();
        browser.button("Yes, close it").click();
        browser.sees("Hours " + code + " is closed now.");
        browser.button("Open Hours " + code + " again").click();
        browser.sees("Hours " + code + " follows its hours again.");
    }
}
