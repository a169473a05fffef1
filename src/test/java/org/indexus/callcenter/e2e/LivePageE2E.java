package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.indexus.demo.DemoData;
import org.junit.jupiter.api.Test;

/** What a supervisor does to the floor on the page Live; each time the timeline says who it was. */
class LivePageE2E {

    @Test
    void supervisorWithdrawsAnOfferSendsTheAgentOnABreakAndEndsTheCall() {
        try (Story story = Story.on("22", Story.quickQueue().add("offerSeconds", 60))) {
            Story.Agent eva = story.agent();
            AgentDesk desk = story.availableDesk(eva);
            story.caller();
            JsonObject offer = desk.awaitOffer();
            String call = offer.getString("callId");
            Browser boss = story.join(Browser.of(story.product(), story.asterisk(), "supervisor"));
            boss.open("/live");

            rowButton(boss, "Manage the call of").click();
            boss.picture("live-panel");
            boss.pictureInTheDark("live-panel-dark");
            boss.pictureOnATelephone("live-panel-narrow");
            Locator reason = boss.page().getByLabel("Reason");
            reason.fill("Wrong queue");
            reason.press("Tab");
            Story.Agent colleague = story.agent();
            story.desk(colleague).become("BREAK");
            PlaywrightAssertions.assertThat(
                            boss.page().locator("tr", new Page.LocatorOptions().setHasText(colleague.username())))
                    .containsText("Break");
            PlaywrightAssertions.assertThat(reason).hasValue("Wrong queue");
            boss.button("Withdraw the offer").click();
            assertThat(desk.awaitOfferEnd(offer)).isEqualTo("WITHDRAWN");
            JsonObject told = desk.awaitFrame("offerEnded", AgentDesk.about("offerId", offer));
            assertThat(told.getString("by")).isEqualTo("supervisor");
            assertThat(told.getString("note")).isEqualTo("Wrong queue");

            rowButton(boss, "Set status of Test Agent " + eva.username()).click();
            boss.button("Meeting").click();
            desk.awaitStatus("BREAK");
            assertThat(desk.awaitStatus("BREAK").getString("by")).isEqualTo("supervisor");
            JsonObject change = Eventually.value("the break in the agent's timeline", () -> lately(story, eva));
            assertThat(change.getString("reason")).isEqualTo("MEETING");
            assertThat(change.getString("by")).isEqualTo("supervisor");
            rowButton(boss, "Set status of Test Agent " + eva.username()).click();
            boss.sees("MEETING by supervisor");

            rowButton(boss, "Manage the call of").click();
            boss.button("End the call").click();
            boss.button("Yes, end it").click();
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("FAILED");
            assertThat(row.getString("cause")).isEqualTo("ENDED_BY_SUPERVISOR");
            assertThat(deeds(row)).containsExactly("WITHDRAW supervisor: Wrong queue", "HANG_UP supervisor");
            assertThat(noted(story, eva.id())).containsExactly("STATUS_FORCED supervisor 127.0.0.1 BREAK MEETING");
            assertThat(noted(story, call))
                    .containsExactly("CALL_ENDED supervisor 127.0.0.1", "CALL_WITHDRAWN supervisor 127.0.0.1");
            assertThat(boss.complaints()).isEmpty();
        }
    }

    /** The floor moves, and what the supervisor is about to press stays where the keyboard is; a closed session leads back here. */
    @Test
    void focusStaysAndTheSignInLeadsBack() {
        try (Story story = Story.on("22")) {
            Story.Agent eva = story.agent();
            AgentDesk desk = story.availableDesk(eva);
            Browser boss = story.join(Browser.of(story.product(), story.asterisk(), "supervisor"));
            boss.open("/live");
            boss.sees("Live");
            Locator status = rowButton(boss, "Set status of Test Agent " + eva.username());
            status.focus();
            desk.become("BREAK", "LUNCH");
            boss.sees("Break: LUNCH");
            Eventually.until(
                    "the button has the focus again",
                    () -> Boolean.TRUE.equals(status.evaluate("button => document.activeElement === button")));

            boss.page().context().clearCookies();
            desk.become("AVAILABLE");
            boss.page().waitForURL("**/login?from=%2Flive");
            boss.page().getByLabel("Username").fill("supervisor");
            boss.page().getByLabel("Password").fill(DemoData.PASSWORD);
            boss.button("Sign in").click();
            boss.page().waitForURL("**/live");
            assertThat(boss.complaints()).isEmpty();
        }
    }

    /** What the audit trail says that the supervisor did, the newest first. */
    private static List<String> noted(Story story, String subject) {
        return story.admin().get("/audit?user=supervisor&subject=" + subject).orThrow("audit").items().stream()
                .map(JsonValue::asJsonObject)
                .map(entry -> "%s %s %s %s"
                        .formatted(
                                entry.getString("action"),
                                entry.getJsonObject("user").getString("username"),
                                entry.getString("address"),
                                entry.getString("detail"))
                        .strip())
                .toList();
    }

    private static Optional<JsonObject> lately(Story story, Story.Agent agent) {
        return story.admin().get("/agents/" + agent.id() + "/timeline?limit=1").orThrow("timeline").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(change -> change.getString("status").equals("BREAK"))
                .findFirst();
    }

    private static Locator rowButton(Browser boss, String name) {
        return boss.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static List<String> deeds(JsonObject call) {
        return call.getJsonArray("timeline").stream()
                .map(entry -> entry.asJsonObject())
                .filter(entry -> entry.getString("type").equals("SUPERVISOR_ACTION"))
                .map(entry -> entry.getString("detail"))
                .toList();
    }
}
