package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new version is deployed while an agent talks: nobody signs in again, and the page comes back in the same call. */
class UpgradeInACallE2E {

    private static final String NOTES = "Half a sentence";

    @Test
    @Tag("full")
    void theAgentGoesOnInTheSameCall() {
        try (Story story = Story.on("22", Story.quickQueue().add("wrapUpSeconds", 60))) {
            Agent agent = story.agent();
            story.phone(agent);
            Browser desk = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
            desk.open("/workspace");
            desk.become("Available");
            story.caller();
            desk.button("Accept").click();
            assertThat(desk.page().locator("#work-word")).hasText("Talking");
            String call = story.awaitOpenCall("TALKING");
            desk.page().getByLabel("Notes").fill(NOTES);

            var payara = story.product().installation().payara();
            payara.redeploy();
            payara.awaitReady();

            assertThat(desk.page().locator("body:not(.unlinked) #work-word")).hasText("Talking");
            assertThat(desk.page().getByLabel("Notes")).hasValue(NOTES);
            assertThat(desk.page().url()).endsWith("/workspace");
            desk.button("Hang up").click();
            desk.awaitStatus("Wrap-up");
            desk.page().getByLabel("Disposition").selectOption("SOLVED");
            desk.button("Done").click();
            desk.awaitStatus("Available");
            desk.become("Offline");
            assertThat(story.awaitOutcome(call).getString("endedBy")).isEqualTo("AGENT");
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
