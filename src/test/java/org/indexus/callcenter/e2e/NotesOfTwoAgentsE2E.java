package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Test;

/** What agents note while they talk stays theirs: over hold, a reload and a transfer, and beside what the next one notes; so does their part of the call. */
class NotesOfTwoAgentsE2E {

    @Test
    void eachAgentOfACallKeepsTheOwnNoteAndDisposition() {
        try (Story story = Story.on("22", Story.quickQueue().add("wrapUpSeconds", 120))) {
            Agent eva = story.agent();
            Agent peter = story.agent();
            story.phone(eva);
            story.phone(peter);
            Browser evas = at(story, eva);
            Browser peters = at(story, peter);
            evas.become("Available");
            Caller caller = story.caller();
            talk(evas);
            String call = story.awaitOpenCall("TALKING");
            noteWhileTalking(evas);
            peters.become("Available");
            transfer(evas, peter);

            talk(peters);
            assertThat(evas.page().locator("#work-word")).hasText("Wrap-up");
            assertNoted(evas, "Wants <b>17</b>", "SOLVED");
            assertThat(peters.page().locator("#work-transferred"))
                    .hasText("Transferred by " + eva.username() + ": “Invoice”");
            assertNoted(peters, "", "");
            note(peters, "Refunded", "FOLLOW_UP");
            assertNoted(evas, "Wants <b>17</b>", "SOLVED");
            evas.button("Done").click();
            evas.awaitStatus("Available");
            assertNoted(peters, "Refunded", "FOLLOW_UP");

            caller.hangUp();
            peters.awaitStatus("Wrap-up");
            peters.page().reload();
            assertNoted(peters, "Refunded", "FOLLOW_UP");
            peters.button("Done").click();
            peters.awaitStatus("Available");
            assertBothAreKept(story, call, eva, peter);
            assertEachHasAPart(story, call, eva, peter);
            assertShown(story, call, evas, peters);
            assertThat(evas.complaints()).isEmpty();
            assertThat(peters.complaints()).isEmpty();
            evas.become("Offline");
            peters.become("Offline");
        }
    }

    private static Browser at(Story story, Agent agent) {
        Browser desk = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
        desk.open("/workspace");
        return desk;
    }

    private static void talk(Browser desk) {
        assertThat(desk.button("Accept")).isEnabled();
        desk.button("Accept").click();
        assertThat(desk.page().locator("#work-word")).hasText("Talking");
    }

    /** Hold and a reload do not touch what is typed; the list of keys is there in the middle of it. */
    private static void noteWhileTalking(Browser desk) {
        Page page = desk.page();
        page.getByLabel("Notes").fill("Wants <b>17</b>");
        page.getByLabel("Disposition").selectOption("SOLVED");
        assertThat(page.locator("#draft-state")).hasText("Notes are kept.");
        assertThat(desk.button("Done")).isHidden();
        page.keyboard().press("Alt+h");
        assertThat(page.locator("#work-word")).hasText("On hold");
        assertNoted(desk, "Wants <b>17</b>", "SOLVED");
        page.keyboard().press("Alt+h");
        assertThat(page.locator("#work-word")).hasText("Talking");
        page.reload();
        assertThat(page.locator("#work-word")).hasText("Talking");
        assertNoted(desk, "Wants <b>17</b>", "SOLVED");
        page.locator("#work-word").click();
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).isFocused();
        assertThat(page.locator("#shortcuts")).containsText("transfer: the directory");
        assertThat(Axe.barriers(page)).isEmpty();
        desk.picture("shortcuts");
        desk.pictureInTheDark("shortcuts-dark");
        desk.pictureOnATelephone("shortcuts-narrow");
        page.keyboard().press("Escape");
        assertThat(page.locator("#shortcuts")).isHidden();
    }

    private static void transfer(Browser desk, Agent to) {
        Page page = desk.page();
        page.keyboard().press("Alt+t");
        page.locator("#transfer-search").fill(to.username());
        Locator there = page.locator("#transfer [role=option]");
        assertThat(there).hasCount(1);
        assertThat(there).containsText("Available");
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Invoice");
        page.keyboard().press("Enter");
        assertThat(page.locator("#transfer")).isHidden();
    }

    private static void note(Browser desk, String notes, String disposition) {
        desk.page().getByLabel("Notes").fill(notes);
        desk.page().getByLabel("Disposition").selectOption(disposition);
        assertThat(desk.page().locator("#draft-state")).hasText("Notes are kept.");
    }

    private static void assertNoted(Browser desk, String notes, String disposition) {
        assertThat(desk.page().getByLabel("Notes")).hasValue(notes);
        assertThat(desk.page().getByLabel("Disposition")).hasValue(disposition);
    }

    /** The call's word is the last agent's, whoever writes last. */
    private static void assertBothAreKept(Story story, String call, Agent eva, Agent peter) {
        JsonObject later = createObjectBuilder()
                .add("disposition", "SOLVED")
                .add("notes", "Eva, later")
                .build();
        story.rest(eva)
                .put("/calls/" + call + "/disposition", createObjectBuilder(later))
                .orThrow("later");
        assertThat(story.call(call).getString("notes")).isEqualTo("Refunded");
        assertThat(story.call(call).getString("disposition")).isEqualTo("FOLLOW_UP");
        assertThat(draft(story, call, eva).getString("notes")).isEqualTo("Eva, later");
        assertThat(draft(story, call, eva).getBoolean("done")).isTrue();
        assertThat(draft(story, call, peter).getString("notes")).isEqualTo("Refunded");
    }

    /** The call has a part for each, which add up; each agent's day counts one, and the log finds the call by both. */
    private static void assertEachHasAPart(Story story, String call, Agent eva, Agent peter) {
        JsonObject row = story.call(call);
        List<JsonObject> parts = row.getJsonArray("segments").getValuesAs(JsonObject.class);
        assertThat(parts)
                .extracting(part -> part.getJsonObject("agent").getString("username"))
                .containsExactly(eva.username(), peter.username());
        assertThat(parts)
                .extracting(part -> part.getJsonObject("queue").getString("code"))
                .containsOnly(story.queue());
        assertThat(parts).extracting(part -> part.getString("outcome")).containsExactly("TRANSFERRED", "COMPLETED");
        assertThat(parts).extracting(part -> part.getString("notes")).containsExactly("Eva, later", "Refunded");
        assertThat(parts).extracting(part -> part.getString("disposition")).containsExactly("SOLVED", "FOLLOW_UP");
        int talked =
                parts.stream().mapToInt(part -> part.getInt("talkedSeconds")).sum();
        assertThat(row.getInt("talkedSeconds")).as("whole seconds of each").isBetween(talked, talked + 1);
        for (Agent agent : List.of(eva, peter)) {
            assertThat(story.rest(agent)
                            .get("/calls?agent=" + agent.username())
                            .orThrow("calls")
                            .items())
                    .as(agent.username())
                    .hasSize(1);
        }
    }

    /** What the pages say of it: one handled call each, and both in the log. */
    private static void assertShown(Story story, String call, Browser evas, Browser peters) {
        for (Browser desk : List.of(evas, peters)) {
            desk.open("/workspace");
            assertThat(desk.page().locator("#today dl div").first().locator("dd"))
                    .hasText("1");
        }
        Browser log = story.join(Browser.of(story.product(), story.asterisk(), "admin"));
        log.open("/calls/detail?id=" + call);
        assertThat(log.page().locator("#segments tbody tr")).hasCount(2);
        assertThat(log.page().locator("#segments")).containsText("Refunded");
        assertThat(Axe.barriers(log.page())).isEmpty();
        log.picture("call-segments");
        log.pictureInTheDark("call-segments-dark");
        log.pictureOnATelephone("call-segments-narrow");
        log.open("/calls?queue=" + story.queue());
        assertThat(log.page().locator(".ui-datatable-data tr")).containsText("→");
        log.picture("call-of-two-agents");
    }

    private static JsonObject draft(Story story, String call, Agent agent) {
        return story.rest(agent)
                .get("/calls/" + call + "/draft")
                .orThrow("draft")
                .object();
    }
}
