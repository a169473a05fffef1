package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.JsonObject;
import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole conversation as its agent and a supervisor see it: nothing moves under the agent's hand, nothing sticks out. */
@Tag("full")
class ConversationE2E {

    @Test
    void everyButtonAppearsAndHangUpStaysWhereItIs() {
        try (Story story = Story.on(
                "22",
                Story.quickQueue()
                        .add("record", "ALWAYS")
                        .add("offerSeconds", 20)
                        .add("wrapUpSeconds", 120))) {
            story.admin()
                    .patch("/queues/" + story.queue(), createObjectBuilder().add("name", "Technical support"))
                    .orThrow("name");
            named(story, "jana", "Jana Malá");
            Agent tomas = named(story, "tomas", "Tomáš Baláž");
            AgentDesk colleague = story.desk(tomas);
            Browser desk = story.join(Browser.of(story.product(), story.asterisk(), "jana"));
            desk.open("/workspace");
            desk.become("Available");
            Caller caller = story.caller();
            takes(desk);
            String call = story.awaitOpenCall("TALKING");
            colleague.become("AVAILABLE");
            desk.page().getByLabel("Notes").fill("Router restarts since the update; the reset did not help.");

            HangUp hangUp = HangUp.of(desk);
            pictures(desk, "talking");
            keypad(desk);
            directory(desk);
            desk.page().keyboard().press("Alt+h");
            assertThat(desk.page().locator("#work-word")).hasText("On hold");
            hangUp.hasNotMoved();
            desk.page().keyboard().press("Alt+h");
            assertThat(desk.page().locator("#work-word")).hasText("Talking");
            consult(desk, colleague);
            hangUp.hasNotMoved();
            conference(desk);
            hangUp.hasNotMoved();
            leave(desk);
            transferredBack(story, desk, tomas, call);
            caller.hangUp();
            done(desk);
            colleague.wrapUpDone(call);
            colleague.awaitStatus("AVAILABLE");
            inTheLog(story, call);
            assertThat(desk.complaints()).isEmpty();
            desk.become("Offline");
        }
    }

    /** Where a button is at first, and must be ever after. */
    private record HangUp(Browser desk, BoundingBox first) {

        static HangUp of(Browser desk) {
            return new HangUp(desk, desk.button("Hang up").boundingBox());
        }

        void hasNotMoved() {
            BoundingBox now = desk.button("Hang up").boundingBox();
            assertThat(now.x).isEqualTo(first.x);
            assertThat(now.y).isEqualTo(first.y);
        }
    }

    private static Agent named(Story story, String username, String name) {
        Agent agent = story.agent();
        story.admin()
                .patch(
                        "/users/" + agent.id(),
                        createObjectBuilder().add("username", username).add("displayName", name))
                .orThrow("name");
        story.phone(agent);
        return agent;
    }

    private static void takes(Browser desk) {
        assertThat(desk.button("Accept")).isEnabled();
        desk.button("Accept").click();
        assertThat(desk.page().locator("#work-word")).hasText("Talking");
        assertThat(desk.page().locator("#work-recording")).isVisible();
        assertThat(desk.button("Consult")).isVisible();
    }

    /** From the middle of a note. */
    private static void keypad(Browser desk) {
        desk.page().keyboard().press("Alt+k");
        desk.page().keyboard().type("12");
        assertThat(desk.page().locator("#keypad-sent")).hasText("12");
        pictures(desk, "keypad");
        desk.page().keyboard().press("Escape");
        assertThat(desk.page().locator("#keypad")).isHidden();
        assertThat(desk.button("Keypad")).isFocused();
    }

    private static void directory(Browser desk) {
        desk.page().keyboard().press("Alt+t");
        desk.page().locator("#transfer-search").fill("Tomáš");
        assertThat(options(desk, "Tomáš Baláž")).containsText("Available");
        desk.page().locator("#transfer-search").fill("");
        assertThat(options(desk, "Eva Nováková")).isVisible();
        pictures(desk, "directory");
        desk.page().keyboard().press("Escape");
        assertThat(desk.page().locator("#transfer")).isHidden();
    }

    private static void consult(Browser desk, AgentDesk colleague) {
        desk.page().keyboard().press("Alt+c");
        desk.page().locator("#transfer-search").fill("Tomáš");
        assertThat(options(desk, "Tomáš Baláž")).hasAttribute("aria-selected", "true");
        desk.page().keyboard().press("Enter");
        colleague.accept(colleague.awaitOffer());
        assertThat(desk.page().locator("#consult-word")).hasText("Talking");
        pictures(desk, "consult");
    }

    private static void conference(Browser desk) {
        desk.page().keyboard().press("Alt+n");
        assertThat(desk.page().locator("#parties .party-name")).hasCount(3);
        pictures(desk, "conference");
    }

    private static void leave(Browser desk) {
        desk.page().keyboard().press("Alt+l");
        desk.awaitStatus("Wrap-up");
        done(desk);
        desk.awaitStatus("Available");
    }

    private static void done(Browser desk) {
        desk.awaitStatus("Wrap-up");
        desk.page().getByLabel("Disposition").selectOption("SOLVED");
        desk.button("Done").click();
        desk.awaitStatus("Available");
    }

    private static void transferredBack(Story story, Browser desk, Agent from, String call) {
        var target = createObjectBuilder().add("type", "AGENT").add("ref", "jana");
        story.rest(from)
                .post(
                        "/calls/" + call + "/actions",
                        createObjectBuilder()
                                .add("action", "TRANSFER")
                                .add("target", target)
                                .add("note", "New router is on its way"))
                .orThrow("transfer");
        assertThat(desk.page().locator("#offer-transferred")).containsText("New router is on its way");
        pictures(desk, "transfer-offer");
        int before = story.call(call).getInt("talkedSeconds");
        takes(desk);
        Eventually.until("some seconds of talk", () -> story.call(call).getInt("talkedSeconds") >= before + 2);
    }

    private static void inTheLog(Story story, String call) {
        Eventually.until(
                "both recordings are stored",
                () -> story.call(call).getJsonArray("recordings").stream()
                                .filter(one ->
                                        ((JsonObject) one).getString("state").equals("STORED"))
                                .count()
                        == 2);
        try (Browser log = Browser.of(story.product(), story.asterisk(), "supervisor")) {
            log.open("/calls?queue=" + story.queue());
            assertThat(log.page().getByLabel("2 recordings")).isVisible();
            pictures(log, "calls");
            log.open("/calls/detail?id=" + call);
            assertThat(log.page().locator("#segments tbody tr")).hasCount(3);
            assertThat(log.page().locator("#segments tbody tr").first()).containsText("to agent tomas");
            assertThat(log.page().locator("audio")).hasCount(2);
            pictures(log, "call");
            assertThat(log.complaints()).isEmpty();
        }
    }

    private static Locator options(Browser desk, String name) {
        return desk.page().locator("#transfer [role=option]", new Page.LocatorOptions().setHasText(name));
    }

    private static void pictures(Browser browser, String name) {
        browser.picture("conversation-" + name);
        browser.pictureInTheDark("conversation-" + name + "-dark");
        browser.pictureOnATelephone("conversation-" + name + "-narrow");
    }
}
