package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agent asks a colleague by clicks, in two Workspaces on a real Asterisk: swap and transfer, and a conference that one leaves. */
class ConsultByPanelE2E {

    @Test
    void aConsultIsSwappedAndCompleted() {
        try (Story story =
                Story.on("22", Story.quickQueue().add("offerSeconds", 20).add("wrapUpSeconds", 120))) {
            Agent eva = story.agent();
            Agent peter = story.agent();
            Browser evas = at(story, eva);
            Browser peters = at(story, peter);
            evas.become("Available");
            Caller caller = story.caller();
            String call = consult(story, evas, peters, eva, peter);

            evas.button("Swap").click();
            says(evas, "Talking", "On hold");
            assertThat(peters.page().locator("#work-word")).hasText("Consult: you are on hold");
            evas.button("Swap").click();
            says(evas, "On hold", "Talking");
            evas.page().reload();
            says(evas, "On hold", "Talking");
            evas.button("Complete transfer").click();
            evas.sees(peter.username() + " has the caller now.");
            evas.awaitStatus("Wrap-up");
            assertThat(peters.page().locator("#work-word")).hasText("Talking");
            assertThat(peters.button("Hold")).isVisible();

            caller.hangUp();
            JsonObject row = story.awaitOutcome(call);
            assertThat(row.getString("outcome")).isEqualTo("ANSWERED");
            assertThat(row.getJsonObject("agent").getString("username")).isEqualTo(peter.username());
            finish(evas, peters);
        }
    }

    @Test
    @Tag("full")
    void aConferenceGoesOnWithoutTheOneWhoLeaves() {
        try (Story story =
                Story.on("22", Story.quickQueue().add("offerSeconds", 20).add("wrapUpSeconds", 120))) {
            Agent eva = story.agent();
            Agent peter = story.agent();
            Browser evas = at(story, eva);
            Browser peters = at(story, peter);
            evas.become("Available");
            Caller caller = story.caller();
            String call = consult(story, evas, peters, eva, peter);

            evas.button("Conference").click();
            for (Browser each : new Browser[] {evas, peters}) {
                assertThat(each.page().locator("#work-word")).hasText("Conference");
                assertThat(each.page().locator("#parties li")).hasCount(3);
                assertThat(each.page().locator("#consult")).isHidden();
            }
            assertThat(evas.button("Drop " + peter.username())).isVisible();
            assertThat(Axe.barriers(evas.page())).isEmpty();
            evas.button("Leave").click();
            evas.sees("You have left. The others go on.");
            evas.awaitStatus("Wrap-up");
            assertThat(peters.page().locator("#work-word")).hasText("Talking");
            peters.sees(eva.username() + " has left the conference.");

            caller.hangUp();
            assertThat(story.awaitOutcome(call).getString("outcome")).isEqualTo("ANSWERED");
            finish(evas, peters);
        }
    }

    private static Browser at(Story story, Agent agent) {
        story.phone(agent);
        Browser desk = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
        desk.open("/workspace");
        return desk;
    }

    /** Until they talk, while the caller waits; returns the call. */
    private static String consult(Story story, Browser evas, Browser peters, Agent eva, Agent peter) {
        evas.button("Accept").click();
        assertThat(evas.page().locator("#work-word")).hasText("Talking");
        String call = story.awaitOpenCall("TALKING");
        evas.button("Consult").click();
        Page page = evas.page();
        page.locator("#transfer-search").fill(peter.username());
        Locator there = page.locator("#transfer [role=option]");
        assertThat(there).hasCount(1);
        assertThat(there).containsText("Offline");
        assertThat(there).hasAttribute("aria-disabled", "true");
        peters.become("Available");
        assertThat(there).hasAttribute("aria-disabled", "false");
        there.click();
        assertThat(page.locator("#consult-word")).hasText("Ringing");

        assertThat(peters.page().locator("#offer-kind")).hasText("Consult");
        assertThat(peters.page().locator("#offer-transferred")).hasText("Consult, asked by " + eva.username());
        peters.button("Accept").click();
        assertThat(peters.page().locator("#work-word")).hasText("Consult");
        assertThat(peters.page().locator("#work-transferred")).hasText("Consult, asked by " + eva.username());
        says(evas, "On hold", "Talking");
        assertThat(page.locator("#consult-name")).hasText(peter.username());
        return call;
    }

    private static void says(Browser desk, String call, String consult) {
        assertThat(desk.page().locator("#work-word")).hasText(call);
        assertThat(desk.page().locator("#consult-word")).hasText(consult);
    }

    private static void finish(Browser... desks) {
        for (Browser desk : desks) {
            desk.awaitStatus("Wrap-up");
            desk.page().getByLabel("Disposition").selectOption("SOLVED");
            desk.button("Done").click();
            desk.awaitStatus("Available");
            desk.become("Offline");
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
