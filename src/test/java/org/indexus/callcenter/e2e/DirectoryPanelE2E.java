package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Test;

/**
 * The directory in the Workspace: an agent finds whom to transfer to, and the page asks the floor for it. The floor's word is
 * played here, first a refusal, then an ok, so that both are seen.
 */
class DirectoryPanelE2E {

    private static final String TRANSFERRED = "Transferred by adam: “Wants a <i>refund</i>”";

    private final List<JsonObject> asked = new CopyOnWriteArrayList<>();

    @Test
    void anAgentFindsAColleagueAndTheFloorIsAsked() {
        try (Story story = Story.on("22", Story.quickQueue().add("offerSeconds", 20))) {
            Agent eva = story.agent();
            Agent peter = story.agent();
            story.phone(eva);
            AgentDesk colleague = story.desk(peter);
            Browser desk = story.join(Browser.of(story.product(), story.asterisk(), eva.username()));
            Page page = desk.page();
            page.routeWebSocket(Pattern.compile(".*/ws/inbound-calls"), this::playTheFloor);
            desk.open("/workspace");
            desk.become("Available");
            Caller caller = story.caller();
            assertThat(page.locator("#offer-transferred")).hasText(TRANSFERRED);
            desk.button("Accept").click();
            assertThat(page.locator("#work-transferred")).hasText(TRANSFERRED);
            assertThat(desk.button("Transfer")).isVisible();
            page.keyboard().press("Alt+t");
            assertThat(page.locator("#transfer-search")).isFocused();
            page.locator("#transfer-search").fill(story.queue()); // others may have more queues than are shown at once
            Locator queue = option(page, "Queue " + story.number());
            assertThat(queue).containsText("Nobody free");
            colleague.become("AVAILABLE");
            assertThat(queue).containsText("1 free");
            page.locator("#transfer-search").fill("");
            assertThat(page.locator("#transfer [role=option]").nth(1)).isVisible();
            moveAndType(desk);

            page.locator("#transfer-search").fill(peter.username());
            Locator found = option(page, peter.username());
            assertThat(found).containsText("Available");
            assertThat(found).hasAttribute("aria-selected", "true");
            page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Invoice <b>17</b>");
            page.keyboard().press("Enter");
            assertThat(page.locator("#transfer-refused")).hasText("Nobody of that name.");
            assertThat(Axe.barriers(page)).isEmpty();
            desk.picture("directory-refused");
            found.click();
            assertThat(page.locator("#transfer")).isHidden();
            desk.sees("The call goes to Test Agent " + peter.username() + ".");
            assertThat(asked).hasSize(2).allSatisfy(frame -> {
                assertThat(frame.getString("callId")).isNotBlank();
                assertThat(frame.getJsonObject("target"))
                        .isEqualTo(Json.createObjectBuilder()
                                .add("type", "AGENT")
                                .add("ref", peter.id())
                                .build());
                assertThat(frame.getString("note")).isEqualTo("Invoice <b>17</b>");
            });
            caller.hangUp();
            assertThat(page.locator("#control-transfer")).isHidden();
            assertThat(desk.complaints()).isEmpty();
            desk.become("Offline");
        }
    }

    /** Between the page and the server: TRANSFER would be taken, and is answered. */
    private void playTheFloor(WebSocketRoute socket) {
        WebSocketRoute server = socket.connectToServer();
        server.onMessage(frame -> socket.send(
                asTransferred(frame.text()).toString().replace("\"controls\":[\"", "\"controls\":[\"TRANSFER\",\"")));
        socket.onMessage(frame -> {
            JsonObject json = Json.createReader(new StringReader(frame.text())).readObject();
            if (!json.getString("action", "").equals("TRANSFER")) {
                server.send(frame.text());
                return;
            }
            asked.add(json);
            var answer = Json.createObjectBuilder().add("ref", json.get("ref"));
            socket.send((asked.size() == 1
                            ? answer.add("type", "error")
                                    .add("code", "BAD_MESSAGE")
                                    .add("message", "Nobody of that name.")
                            : answer.add("type", "ok"))
                    .build()
                    .toString());
        });
    }

    private static JsonObject asTransferred(String frame) {
        JsonObject json = Json.createReader(new StringReader(frame)).readObject();
        return !json.getString("type").equals("offer")
                ? json
                : Json.createObjectBuilder(json)
                        .add("kind", "TRANSFER")
                        .add("from", Json.createObjectBuilder().add("username", "adam"))
                        .add("note", "Wants a <i>refund</i>")
                        .build();
    }

    private static Locator option(Page page, String name) {
        return page.locator("#transfer [role=option]", new Page.LocatorOptions().setHasText(name));
    }

    /** Arrows, a number that was typed, Escape; and what it looks like. */
    private static void moveAndType(Browser desk) {
        Page page = desk.page();
        Locator search = page.locator("#transfer-search");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#transfer [role=option]").nth(1)).hasAttribute("aria-selected", "true");
        assertThat(Axe.barriers(page)).isEmpty();
        desk.picture("directory");
        desk.pictureInTheDark("directory-dark");
        desk.pictureOnATelephone("directory-narrow");
        search.fill("+421 905 123 456");
        assertThat(option(page, "Transfer to the number +421905123456")).hasAttribute("aria-selected", "true");
        search.fill("nobody is called so");
        assertThat(page.locator("#transfer-said")).hasText("Nobody and nothing is found.");
        page.keyboard().press("Escape");
        assertThat(page.locator("#transfer")).isHidden();
        assertThat(desk.button("Transfer")).isFocused();
        page.keyboard().press("Alt+t");
        assertThat(search).hasValue("");
    }
}
