package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every page can be read and worked by everybody: axe finds no serious barrier in light or dark, and nothing is wider than a
 * telephone's screen or than a window whose letters are twice as large. The workspace in a call is judged by {@link WorkspaceE2E}.
 */
class AccessibilityE2E {

    private static final int TELEPHONE = 360;
    private static final int SOON_MILLIS = 3000;
    private static final String FITS = "width => document.documentElement.scrollWidth <= width";
    private static final int TWICE_AS_LARGE = 680;
    private static final int WIDE = 1360;

    private static final List<String> QUEUE_TABS =
            List.of("general", "members", "routing", "overflow", "hours", "waiting", "recording", "after");

    private static final String THEME_IS =
            "wanted => getComputedStyle(document.documentElement).colorScheme.split(' ').includes(wanted)";

    /** Where the focus went from here, in the order of what can have it. */
    private static final String STEP = """
            opener => {
                const all = [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]')]
                    .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility());
                return all.indexOf(document.activeElement) - all.indexOf(opener);
            }""";

    private final Product product = Product.running();
    private final List<String> barriers = new ArrayList<>();

    @Test
    void everyPageIsForEverybody() {
        try (Caller caller = Caller.dials(product.asterisk("22"), "100", "+421905123456", "Ján")) {
            Eventually.until(
                    "the call is in the log",
                    () -> !product.admin().get("/calls?open=true").items().isEmpty());
            caller.hangUp();
        }
        as("admin", Stream.concat(forAdministrators(), forAll()));
        as("supervisor", Stream.of("/live"));
        as("agent1", Stream.of("/workspace", "/customers", "/me"));
        assertThat(barriers).isEmpty();
        product.assertNothingIsLeft();
    }

    private Stream<String> forAdministrators() {
        Stream<String> tabs = QUEUE_TABS.stream().map(tab -> "/campaigns/queue?ref=support&tab=" + tab);
        Stream<String> others = Stream.of(
                "/",
                "/campaigns/queues",
                "/campaigns/queue",
                "/campaigns/did-routes",
                "/campaigns/menus",
                "/campaigns/menu",
                "/campaigns/menu?ref=main",
                "/campaigns/prompts",
                "/settings/sip-phone/asterisk-ari",
                "/settings/users",
                "/settings/user?id=" + first("/agents"),
                "/settings/user",
                "/settings/schedules",
                "/settings/schedule?ref=office",
                "/settings/skills",
                "/settings/dispositions",
                "/settings/break-reasons",
                "/settings/address-book",
                "/settings/tokens",
                "/settings/recordings",
                "/settings/audit",
                "/help/administrator.html");
        return Stream.concat(tabs, others);
    }

    private Stream<String> forAll() {
        return Stream.of(
                "/live",
                "/calls",
                "/calls/detail?id=" + first("/calls"),
                "/customers",
                "/customers/detail",
                "/customers/detail?id=" + first("/customers"),
                "/me",
                "/no-such-page");
    }

    private String first(String list) {
        return product.admin().get(list + "?limit=1").items().getJsonObject(0).getString("id");
    }

    private void as(String username, Stream<String> paths) {
        try (Browser browser = Browser.of(product, product.asterisk("22"), username)) {
            paths.forEach(path -> {
                browser.open(path);
                browser.page().evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
                judge(username + " " + path, browser.page());
            });
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void judge(String where, Page page) {
        in(ColorScheme.LIGHT, page);
        Axe.barriers(page).forEach(barrier -> barriers.add(where + ": " + barrier));
        in(ColorScheme.DARK, page);
        Axe.barriers(page, "color-contrast").forEach(barrier -> barriers.add(where + ", dark: " + barrier));
        for (int width : new int[] {TWICE_AS_LARGE, TELEPHONE}) {
            page.setViewportSize(width, 740);
            try {
                // what is open is moved into the window a moment after its size has changed
                page.waitForFunction(FITS, width, new Page.WaitForFunctionOptions().setTimeout(SOON_MILLIS));
            } catch (TimeoutError stays) {
                barriers.add(where + " is " + page.evaluate("document.documentElement.scrollWidth") + " px wide on "
                        + width);
            }
        }
        page.setViewportSize(WIDE, 850);
    }

    /** Colours that are still changing would be judged half way. */
    private static void in(ColorScheme scheme, Page page) {
        page.emulateMedia(
                new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE).setColorScheme(scheme));
        page.waitForFunction(THEME_IS, scheme.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void whatOpensIsReadAndTheFocusIsNotLost() {
        try (Browser admin = Browser.of(product, product.asterisk("22"), "admin")) {
            Page page = admin.page();
            admin.open("/calls");
            page.locator("#filter\\:from_input").click();
            judge("a calendar", page);
            admin.open("/calls");
            page.locator("#filter\\:outcome_label").focus();
            page.locator("#filter\\:outcome").click();
            judge("a list of choices", page);

            admin.open("/customers/detail");
            admin.button("Save").click();
            assertThat(page.locator(".ui-message-error").first()).isVisible();
            assertThat(page.getByLabel("Name")).isFocused();
            judge("an error at a field", page);

            admin.open("/campaigns/queue?ref=support&tab=routing");
            page.locator("#routing\\:add").click();
            admin.button("Remove step 1").click();
            judge("a question", page);
            page.keyboard().press("Escape");
            assertThat(admin.button("Remove step 1")).isFocused();
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void menusOpenAndCloseByKeysAndTheFocusComesBack() {
        try (Browser agent = Browser.of(product, product.asterisk("22"), "agent1")) {
            Page page = agent.page();
            agent.open("/workspace");
            closes(page, page.locator("#status-button"), page.locator("#status-menu"));
            closes(page, page.locator(".user-menu > button"), page.locator("#user-menu"));
        }
    }

    /** Escape leads back to what had opened it, Tab on to what comes after that. */
    private static void closes(Page page, Locator opener, Locator opened) {
        for (String key : List.of("Escape", "Tab", "Shift+Tab")) {
            opener.focus();
            page.keyboard().press("Alt+ArrowDown");
            if (opened.isHidden()) {
                page.keyboard().press("Enter");
            }
            assertThat(opened).isVisible();
            page.keyboard().press(key);
            assertThat(opened).isHidden();
            if (key.equals("Escape")) {
                assertThat(opener).isFocused();
                continue;
            }
            int step = ((Number) opener.evaluate(STEP)).intValue();
            assertThat(step).as(key + " from " + opener).isEqualTo(key.equals("Tab") ? 1 : -1);
        }
    }
}
