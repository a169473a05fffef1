package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import org.indexus.callcenter.e2e.Story.Agent;
import org.indexus.demo.DemoData;

/** The agent's whole call in a real browser: it rings, Accept, both talk, Hang up, disposition, and it is in the log to be heard. */
class WorkspaceE2E {

    private static final String NOTES = "Invoice <b>sent</b> \"again\"";

    @OnEachAsterisk
    void agentTakesACallInTheBrowser(String version) {
        try (Story story = Story.on(
                version,
                Story.quickQueue()
                        .add("record", "ALWAYS")
                        .add("wrapUpSeconds", 60)
                        .add("offerSeconds", 20))) {
            Agent agent = story.agent();
            story.phone(agent);
            Browser desk = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
            desk.open("/workspace");
            desk.become("Available");
            desk.picture("workspace-available");

            Caller caller = story.caller();
            assertThat(desk.button("Accept")).isVisible();
            String call = story.awaitOpenCall("OFFERED");
            assertThat(desk.page().locator("#offer-number")).containsText("123 456");
            assertThat(desk.page().locator("#offer-name")).hasText("Ján Kováč");
            assertThat(desk.page().locator("#customer")).containsText("Ján Kováč");
            desk.picture("offer");
            assertThat(Axe.barriers(desk.page())).isEmpty();
            desk.button("Accept").click();

            assertThat(desk.page().locator("#work-word")).hasText("Talking");
            desk.awaitStatus("Busy");
            assertThat(desk.page().locator("#work-recording")).isVisible();
            desk.page().getByLabel("Notes").fill(NOTES);
            Eventually.until("some seconds of talk", () -> story.call(call).getInt("talkedSeconds") >= 3);
            pressTheButtons(desk);
            desk.picture("workspace");
            desk.pictureInTheDark("workspace-dark");
            desk.pictureOnATelephone("workspace-narrow");
            assertThat(Axe.barriers(desk.page())).isEmpty();
            desk.button("Hang up").click();

            desk.awaitStatus("Wrap-up");
            desk.page().getByLabel("Disposition").selectOption("SOLVED");
            desk.picture("workspace-wrap-up");
            assertThat(Axe.barriers(desk.page())).isEmpty();
            desk.button("Done").click();
            desk.sees("Saved.");
            desk.awaitStatus("Available");
            assertThat(caller.endsWithin(10)).isTrue();

            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getString("endedBy")).isEqualTo("AGENT");
            assertThat(row.getString("disposition")).isEqualTo("SOLVED");
            assertThat(row.getString("notes")).isEqualTo(NOTES);
            hearBoth(story, call);
            assertThat(desk.complaints()).isEmpty();
            desk.become("Offline");
            hearInTheLog(story);
        }
    }

    /** Each button goes and comes back, by the mouse or by its keys. */
    private static void pressTheButtons(Browser desk) {
        desk.button("Hold").click();
        assertThat(desk.page().locator("#work-word")).hasText("On hold");
        desk.picture("workspace-hold");
        desk.page().keyboard().press("Alt+h");
        assertThat(desk.page().locator("#work-word")).hasText("Talking");
        desk.page().keyboard().press("Alt+m");
        assertThat(desk.page().locator("#work-muted")).isVisible();
        desk.button("Unmute").click();
        assertThat(desk.page().locator("#work-muted")).isHidden();
        desk.button("Pause recording").click();
        assertThat(desk.page().locator("#work-recording")).hasText("Recording paused");
        desk.button("Resume recording").click();
        assertThat(desk.page().locator("#work-recording")).hasText("Recording");
        desk.button("Keypad").click();
        desk.page().locator("#keypad [data-digit='4']").click();
        desk.page().keyboard().press("7");
        assertThat(desk.page().locator("#keypad-sent")).hasText("47");
    }

    /** The recording is not silent: it has the caller's tone and the agent's. */
    private static void hearBoth(Story story, String call) {
        Eventually.until("the recording is stored", () -> story.call(call)
                .getJsonObject("recording")
                .getString("state")
                .equals("STORED"));
        Wav recording = Wav.of(Download.bytes(story.product(), "/calls/" + call + "/recording"));
        assertThat(recording.strengthOf(Wav.CALLER_HERTZ)).isGreaterThan(500);
        assertThat(recording.strengthOf(Wav.AGENT_HERTZ)).isGreaterThan(500);
    }

    private static void hearInTheLog(Story story) {
        try (Browser log =
                Browser.of(story.product(), story.asterisk(), "supervisor", DemoData.PASSWORD, ColorScheme.DARK)) {
            log.open("/calls?queue=" + story.queue());
            var row = log.page().locator(".ui-datatable-data tr");
            assertThat(row).hasCount(1);
            assertThat(row).containsText("Ján Kováč");
            assertThat(row).containsText("Answered");
            assertThat(row).containsText("Solved");
            log.picture("calls");
            row.getByRole(AriaRole.LINK).first().click();
            assertThat(log.page().getByText(NOTES).first()).isVisible();
            log.page().evaluate("document.getElementById('player').play()");
            Eventually.until(
                    "the player plays",
                    () -> ((Number) log.page().evaluate("document.getElementById('player').currentTime")).doubleValue()
                            > 0.5);
            assertThat(((Number) log.page().evaluate("document.getElementById('player').duration")).doubleValue())
                    .isGreaterThan(1);
            log.picture("call");
            assertThat(log.complaints()).isEmpty();
        }
    }
}
