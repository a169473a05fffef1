package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Test;

/** What the agent decides about the time after a call: a break after it, more time, or as long as it takes. */
class AfterTheCallE2E {

    @Test
    void aBreakIsAskedForAndTakenBackAndWrapUpIsExtendedOnce() {
        try (Story story =
                Story.on("22", Story.quickQueue().add("wrapUpSeconds", 120).add("wrapUpMode", "EXTEND_ONCE"))) {
            Agent agent = story.agent();
            Browser desk = talking(story, agent);
            desk.button("Break after this call").click();
            assertThat(desk.page().locator("#next-state")).hasText("After this call: Break");
            desk.picture("break-after");
            desk.pictureOnATelephone("break-after-narrow");
            desk.button("Cancel break").click();
            assertThat(desk.page().locator("#next-state")).isHidden();
            desk.button("Hang up").click();

            desk.awaitStatus("Wrap-up");
            Instant until = until(story, agent);
            desk.picture("more-time");
            desk.pictureInTheDark("more-time-dark");
            desk.pictureOnATelephone("more-time-narrow");
            desk.button("More time").click();
            assertThat(desk.button("More time")).isHidden();
            assertThat(until(story, agent)).isEqualTo(until.plusSeconds(120));
            assertThat(desk.complaints()).isEmpty();
            finish(desk);
        }
    }

    @Test
    void aWrapUpUntilDoneHasNoClockThatRunsOut() {
        try (Story story = Story.on("22", Story.quickQueue().add("wrapUpMode", "UNTIL_DONE"))) {
            Browser desk = talking(story, story.agent());
            desk.button("Hang up").click();
            assertThat(desk.page().locator("#work-word")).hasText("Wrap-up, until you are done");
            assertThat(desk.button("More time")).isHidden();
            desk.picture("until-done");
            assertThat(desk.complaints()).isEmpty();
            finish(desk);
        }
    }

    /** What is typed is kept on the server from the first key: for the other tab, and for after the next call. */
    @Test
    void notesOutliveTheWrapUpAndTheNextCall() {
        try (Story story = Story.on("22", Story.quickQueue().add("wrapUpSeconds", 4))) {
            Agent agent = story.agent();
            Browser desk = talking(story, agent);
            String first = story.awaitOpenCall("TALKING");
            Page other = desk.page().context().newPage();
            other.navigate(desk.page().url());
            assertThat(other.locator("#work-word")).hasText("Talking");
            desk.page().getByLabel("Notes").fill("Invoice 17");
            assertThat(other.getByLabel("Notes")).hasValue("Invoice 17");
            other.getByLabel("Notes").fill("Invoice 18");
            assertThat(desk.page().getByLabel("Notes")).hasValue("Invoice 18");
            desk.button("Hang up").click();
            desk.awaitStatus("Available");
            assertThat(desk.page().locator("#work-word")).hasText("Disposition missing");

            story.caller();
            desk.button("Accept").click();
            assertThat(desk.page().locator("#work-word")).hasText("Talking");
            assertThat(desk.page().getByLabel("Notes")).hasValue("");
            desk.sees("Calls without a disposition");
            desk.picture("unfinished");
            String second = story.awaitOpenCall("TALKING");
            desk.button("Hang up").click();
            desk.page().getByLabel("Disposition").selectOption("SOLVED");
            Eventually.until("what was chosen is written when the time is over", () -> isSolved(story, second));
            desk.awaitStatus("Available");
            desk.become("Offline");

            desk.page().locator("[data-finish='" + first + "']").click();
            assertThat(desk.page().getByLabel("Notes")).hasValue("Invoice 18");
            desk.page().getByLabel("Disposition").selectOption("SOLVED");
            desk.button("Done").click();
            desk.sees("You are offline");
            assertThat(isSolved(story, first)).isTrue();
            assertThat(story.call(first).getString("notes")).isEqualTo("Invoice 18");
            assertThat(desk.page().locator("[data-finish]")).hasCount(0);
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static boolean isSolved(Story story, String call) {
        return story.call(call).getString("disposition", "").equals("SOLVED");
    }

    private static Browser talking(Story story, Agent agent) {
        story.phone(agent);
        Browser desk = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
        desk.open("/workspace");
        desk.become("Available");
        story.caller();
        desk.button("Accept").click();
        assertThat(desk.page().locator("#work-word")).hasText("Talking");
        return desk;
    }

    private static void finish(Browser desk) {
        desk.page().getByLabel("Disposition").selectOption("SOLVED");
        desk.button("Done").click();
        desk.awaitStatus("Available");
        desk.become("Offline");
    }

    private static Instant until(Story story, Agent agent) {
        return Instant.parse(story.rest(agent)
                .get("/agents/" + agent.id() + "/status")
                .orThrow("status")
                .object()
                .getString("until"));
    }
}
