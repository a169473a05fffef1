package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.PlayedFloor.colleague;
import static org.indexus.callcenter.e2e.PlayedFloor.party;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Consult and conference as the Workspace shows them, at both agents; the floor is played, so that each state stays. */
class ConsultPanelE2E {

    private static final List<String> TALKING =
            List.of("HOLD", "MUTE", "DTMF", "TRANSFER", "CONSULT", "START_RECORDING");
    private static final List<String> THERE =
            List.of("MUTE", "DTMF", "CANCEL_CONSULT", "SWAP", "COMPLETE_TRANSFER", "CONFERENCE");
    private static final JsonObject MARIA = PlayedFloor.agent(UUID.randomUUID().toString(), "maria");

    private final Product product = Product.running();

    @Test
    void theOneWhoAsksHasASecondCardAndThenAConference() {
        TestAgent eva = TestAgent.create(product, "PJSIP/agent9");
        TestAgent away = TestAgent.create(product, "PJSIP/agent8");
        try (Browser desk = Browser.of(product, product.asterisk("22"), eva.username())) {
            Page page = desk.page();
            PlayedFloor floor = new PlayedFloor(page, eva);
            desk.open("/workspace");
            floor.tellCall("TALKING", TALKING, caller("CONNECTED"), floor.me("CONNECTED"));
            pick(desk, floor, away);

            floor.tellCall(
                    "CONSULTING",
                    List.of("CANCEL_CONSULT"),
                    caller("ON_HOLD"),
                    floor.me("CONSULTING"),
                    colleague(MARIA, "RINGING"));
            assertThat(page.locator("#consult-word")).hasText("Ringing");
            assertThat(page.locator("#work-word")).hasText("On hold");
            assertThat(desk.button("Swap")).isHidden();
            floor.tellCall(
                    "CONSULTING", THERE, caller("ON_HOLD"), floor.me("CONSULTING"), colleague(MARIA, "CONSULTING"));
            assertThat(page.locator("#consult-word")).hasText("Talking");
            assertThat(Axe.barriers(page)).isEmpty();
            pictures(desk, floor, "consult");
            assertThat(desk.button("Swap")).isVisible();
            press(desk, floor, "Alt+s", "SWAP");
            floor.tellCall(
                    "CONSULTING", THERE, caller("CONNECTED"), floor.me("CONNECTED"), colleague(MARIA, "ON_HOLD"));
            assertThat(page.locator("#consult-word")).hasText("On hold");
            assertThat(page.locator("#work-word")).hasText("Talking");
            press(desk, floor, "Alt+n", "CONFERENCE");

            List<String> three = List.of("MUTE", "DTMF", "LEAVE", "DROP", "STOP_RECORDING");
            floor.tellCall(
                    "CONFERENCE", three, caller("CONNECTED"), floor.me("CONNECTED"), colleague(MARIA, "CONNECTED"));
            assertThat(page.locator("#consult")).isHidden();
            assertThat(page.locator("#parties .party-name")).hasText(new String[] {"Ján Kováč", "You", "maria"});
            assertThat(Axe.barriers(page)).isEmpty();
            pictures(desk, floor, "conference");
            desk.button("Drop maria").click();
            assertThat(floor.asked.get(floor.asked.size() - 1).getString("participantId"))
                    .isEqualTo("channel of maria");
            floor.tellCall("TALKING", TALKING, caller("CONNECTED"), floor.me("CONNECTED"));
            desk.sees("maria has left the conference.");
            assertThat(page.locator("#parties")).isHidden();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void theOneWhoIsAskedSeesByWhom() {
        TestAgent peter = TestAgent.create(product, "PJSIP/agent9");
        try (Browser desk = Browser.of(product, product.asterisk("22"), peter.username())) {
            Page page = desk.page();
            PlayedFloor floor = new PlayedFloor(page, peter);
            desk.open("/workspace");
            floor.tellConsultOffer(MARIA);
            assertThat(page.locator("#offer-kind")).hasText("Consult");
            assertThat(page.locator("#offer-transferred")).hasText("Consult, asked by maria");
            desk.picture("consult-offer");
            floor.tell(Json.createObjectBuilder()
                    .add("type", "offerEnded")
                    .add("reason", "ACCEPTED")
                    .add("offerId", floor.offer));
            floor.tellCall(
                    "CONSULTING",
                    List.of("MUTE", "LEAVE"),
                    caller("ON_HOLD"),
                    colleague(MARIA, "CONSULTING"),
                    floor.me("CONSULTING"));
            assertThat(page.locator("#work-word")).hasText("Consult");
            assertThat(page.locator("#work-transferred")).hasText("Consult, asked by maria");
            assertThat(page.locator("#consult")).isHidden();
            assertThat(Axe.barriers(page)).isEmpty();
            pictures(desk, floor, "consulted");
            floor.tellCall(
                    "CONSULTING",
                    List.of("MUTE", "LEAVE"),
                    caller("CONNECTED"),
                    colleague(MARIA, "CONNECTED"),
                    floor.me("ON_HOLD"));
            assertThat(page.locator("#work-word")).hasText("Consult: you are on hold");
            press(desk, floor, "Alt+l", "LEAVE");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static JsonObjectBuilder caller(String state) {
        return party("CALLER", "Ján Kováč", state);
    }

    /** Who is not Available is shown, and cannot be picked; an extension is typed. */
    private static void pick(Browser desk, PlayedFloor floor, TestAgent away) {
        Page page = desk.page();
        assertThat(desk.button("Consult")).isVisible();
        page.keyboard().press("Alt+c");
        assertThat(page.locator("#transfer-title")).hasText("Consult");
        assertThat(page.locator("#transfer-note")).isHidden();
        page.locator("#transfer-search").fill(away.username());
        Locator there = page.locator("#transfer [role=option]");
        assertThat(there).hasCount(1);
        assertThat(there).hasAttribute("aria-disabled", "true");
        there.click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator("#transfer-refused"))
                .hasText("Test Agent " + away.username() + " cannot be asked now: Offline.");
        assertThat(Axe.barriers(page)).isEmpty();
        pictures(desk, floor, "consult-directory");
        page.locator("#transfer-search").fill("100");
        assertThat(there.first()).hasText("Consult the extension 100");
        assertThat(there.first()).hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page.locator("#transfer")).isHidden();
        JsonObject asked = floor.asked.get(floor.asked.size() - 1);
        assertThat(asked.getString("action")).isEqualTo("CONSULT");
        assertThat(asked.getJsonObject("target").getString("number")).isEqualTo("100");
    }

    /** On a slow machine a page may have given the line up while it was looked at; it connects again by itself. */
    private static void awaitLine(Browser desk) {
        assertThat(desk.page().locator("body:not(.unlinked)")).hasCount(1);
    }

    private static void press(Browser desk, PlayedFloor floor, String key, String action) {
        awaitLine(desk);
        desk.page().keyboard().press(key);
        Eventually.until(action, () -> floor.asked
                .get(floor.asked.size() - 1)
                .getString("action", "")
                .equals(action));
    }

    private static void pictures(Browser desk, PlayedFloor floor, String name) {
        floor.ping();
        desk.picture(name);
        desk.pictureInTheDark(name + "-dark");
        floor.ping();
        desk.pictureOnATelephone(name + "-narrow");
        floor.ping();
        awaitLine(desk);
    }
}
