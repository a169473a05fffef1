package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Test;

/** An agent picks in the Workspace's directory whom a caller is transferred to: a colleague by keys, a queue by a click. */
class TransferByPanelE2E {

    @Test
    void aCallerIsTransferredToAColleagueAndToAQueue() {
        try (Story story = Story.on("22", Story.quickQueue().add("offerSeconds", 20))) {
            Agent eva = story.agent();
            Agent peter = story.agent();
            story.phone(eva);
            story.phone(peter);
            AgentDesk colleague = story.desk(peter);
            Browser desk = story.join(Browser.of(story.product(), story.asterisk(), eva.username()));
            Page page = desk.page();
            desk.open("/workspace");
            desk.become("Available");
            Caller first = story.caller();
            talk(desk);
            colleague.become("AVAILABLE");

            page.keyboard().press("Alt+t");
            assertThat(page.locator("#transfer-search")).isFocused();
            page.locator("#transfer-search")
                    .fill("Queue " + story.number()); // others may have more than are shown at once
            assertThat(options(page, "Queue " + story.number())).containsText("1 free");
            page.locator("#transfer-search").fill(peter.username());
            Locator there = options(page, peter.username());
            assertThat(there).containsText("Available");
            assertThat(there).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#transfer [role=option]")).hasCount(1);
            page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Invoice <b>17</b>");
            page.keyboard().press("Enter");

            assertThat(page.locator("#transfer")).isHidden();
            JsonObject offer = colleague.awaitOffer();
            assertThat(offer.getString("kind")).isEqualTo("TRANSFER");
            assertThat(offer.getString("note")).isEqualTo("Invoice <b>17</b>");
            colleague.accept(offer);
            colleague.awaitCall(offer.getString("callId"), "TALKING");
            assertThat(page.locator("#work-word")).not().hasText("Talking");
            first.hangUp();
            story.awaitOutcome(offer.getString("callId"));
            colleague.wrapUpDone(offer.getString("callId"));
            colleague.awaitStatus("AVAILABLE");
            colleague.become("BREAK");
            toTheQueue(story, desk, colleague);
            assertThat(desk.complaints()).isEmpty();
            desk.become("Offline");
        }
    }

    private static void toTheQueue(Story story, Browser desk, AgentDesk colleague) {
        Page page = desk.page();
        desk.awaitStatus("Available");
        story.caller();
        talk(desk);
        desk.button("Transfer").click();
        page.locator("#transfer-search").fill("Queue " + story.number());
        Locator queue = options(page, "Queue " + story.number());
        assertThat(queue).containsText("Nobody free");
        colleague.become("AVAILABLE");
        assertThat(queue).containsText("1 free");
        queue.click();
        assertThat(page.locator("#transfer")).isHidden();
        JsonObject offer = colleague.awaitOffer();
        colleague.accept(offer);
        colleague.awaitCall(offer.getString("callId"), "TALKING");
        story.endCall(offer.getString("callId"));
    }

    private static void talk(Browser desk) {
        assertThat(desk.button("Accept")).isEnabled();
        desk.button("Accept").click();
        assertThat(desk.page().locator("#work-word")).hasText("Talking");
        assertThat(desk.button("Transfer")).isVisible();
    }

    private static Locator options(Page page, String name) {
        return page.locator("#transfer [role=option]", new Page.LocatorOptions().setHasText(name));
    }
}
