package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.indexus.callcenter.e2e.Story.Agent;
import org.junit.jupiter.api.Test;

/** What calls the agent's attention when the browser would keep it quiet: a page without sound, a page in the background. */
class WorkspaceAlertsE2E {

    /** As a browser that wants a gesture first; {@code allowSound()} is the gesture that it takes for one. */
    private static final String WITHOUT_SOUND = """
            let soundAllowed = false;
            window.allowSound = () => { soundAllowed = true; };
            Object.defineProperty(AudioContext.prototype, 'state', {get: () => soundAllowed ? 'running' : 'suspended'});
            AudioContext.prototype.resume = () => soundAllowed
                ? Promise.resolve() : Promise.reject(new DOMException('A gesture first', 'NotAllowedError'));
            """;

    /** A page that nobody sees; it keeps the notifications that it makes. */
    private static final String IN_THE_BACKGROUND = """
            window.shown = [];
            window.Notification = class {
              static permission = 'granted';
              constructor(title, options) {
                this.words = title + ': ' + options.body;
                window.shown.push(this.words);
              }
              close() { window.shown = window.shown.filter(words => words !== this.words); }
            };
            Object.defineProperty(document, 'hidden', {get: () => true});
            Object.defineProperty(document, 'visibilityState', {get: () => 'hidden'});
            """;

    /** A browser that lets nothing be kept, heard or notified. */
    private static final String NOTHING_ALLOWED = """
            const refuse = () => { throw new DOMException('refused', 'SecurityError'); };
            ['localStorage', 'sessionStorage'].forEach(name => Object.defineProperty(window, name, {get: refuse}));
            window.AudioContext = class { constructor() { refuse(); } };
            window.Notification = class { static get permission() { return refuse(); } };
            """;

    @Test
    void anOfferIsShownAndAcceptedWhateverTheBrowserRefuses() {
        try (Story story = Story.on("22", Story.quickQueue().add("offerSeconds", 60))) {
            Agent agent = story.agent();
            story.phone(agent);
            Browser desk = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
            desk.page().addInitScript(NOTHING_ALLOWED);
            desk.open("/workspace");
            desk.become("Available");
            story.caller();
            assertThat(desk.button("Accept")).isEnabled();

            desk.page().reload();
            assertThat(desk.button("Accept")).isEnabled();
            assertThat(desk.page().locator("#work")).isHidden();

            desk.page().context().setOffline(true);
            assertThat(desk.button("Accept")).isDisabled();
            assertThat(desk.page().locator("#link")).containsText("no calls can reach you");
            assertThat(desk.page().locator("#offer-left")).containsText("No connection");
            desk.picture("no-connection");
            desk.page().context().setOffline(false);
            desk.button("Accept").click();
            assertThat(desk.page().locator("#work-word")).hasText("Talking");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void agentIsToldThatTheBrowserRefusesTheTone() {
        Product product = Product.running();
        TestAgent agent = TestAgent.create(product, "PJSIP/agent7");
        try (Browser desk = Browser.of(product, product.asterisk("22"), agent.username())) {
            desk.page().addInitScript(WITHOUT_SOUND);
            desk.open("/workspace");
            Locator hint = desk.page().locator("#sound-refused");
            assertThat(hint).isVisible();
            assertThat(hint).containsText("The browser keeps this page silent until you allow it.");

            desk.button("Enable sound").click();
            assertThat(hint).isVisible();

            desk.page().evaluate("allowSound()");
            desk.button("Enable sound").click();
            assertThat(hint).isHidden();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void offerIsNotifiedWhileThePageIsInTheBackground() {
        try (Story story = Story.on("22", Story.quickQueue().add("offerSeconds", 30))) {
            Agent agent = story.agent();
            story.phone(agent);
            Browser desk = story.join(Browser.of(story.product(), story.asterisk(), agent.username()));
            desk.page().context().grantPermissions(List.of("notifications"));
            desk.page().addInitScript(IN_THE_BACKGROUND);
            desk.open("/workspace");
            desk.become("Available");

            story.caller();
            List<String> told = List.of("Incoming call: Ján Kováč · Queue " + story.number());
            Eventually.is("the offer is told", () -> desk.page().evaluate("shown"), told::equals);

            story.endCall(story.awaitOpenCall("OFFERED"));
            Eventually.is("the word is taken back", () -> desk.page().evaluate("shown"), List.of()::equals);
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
