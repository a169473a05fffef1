package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.indexus.demo.DemoData;
import org.junit.jupiter.api.Test;

/** What a browser fetches that was never here: compressed, one theme, kept for good under an address of its own. */
class FirstVisitE2E {

    /** 280,000 on 2026-12-01; 1,490,000 before it was compressed. */
    private static final long MOST_BYTES = 320_000;

    private static final String FILES = "/jakarta.faces.resource/";

    private final Product product = Product.running();
    private final List<Response> answers = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    @Test
    void littleIsFetchedAndKept() {
        try (Browser browser = Browser.of(product, product.asterisk("22"), "admin")) {
            Page page = browser.anotherPage(ColorScheme.DARK);
            listen(page);
            page.navigate(product.url() + "/login");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            System.out.println("first visit: " + bytes + " bytes, " + answers.size() + " requests");
            assertThat(bytes.get()).isPositive().isLessThan(MOST_BYTES);
            assertThat(answers).allMatch(Response::ok, "no missing icon or file");
            assertThat(themes()).singleElement().asString().contains("primefaces-arya-blue");
            assertThat(files()).isNotEmpty().allMatch(file -> cached(file).contains("immutable"));
            unknownAddressesAreNotKept(page);
            assertThat(page.request().get(product.url() + "/favicon.ico").ok()).isTrue();
            theThemeThatWasChosenIsTheOnlyOne(page);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void listen(Page page) {
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.onResponse(answers::add);
    }

    /** As if another node, of another release, had written the address. */
    private void unknownAddressesAreNotKept(Page page) {
        String file = files().get(0).url();
        assertThat(page.request().get(file.replaceFirst("v=[^&]*", "v=other")).headers())
                .containsEntry("cache-control", "no-cache");
    }

    private void theThemeThatWasChosenIsTheOnlyOne(Page page) {
        page.navigate(product.url() + "/me");
        page.getByLabel("Username").fill("admin");
        page.getByLabel("Password").fill(DemoData.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.locator("main [data-theme-choice=light]").click();
        assertThat(page.locator("link[data-light][href*=arya-blue]")).hasCount(0);
        assertThat(page.locator("link[data-light][href*=saga-blue]")).hasCount(1);
        answers.clear();
        page.reload();
        assertThat(themes()).singleElement().asString().contains("primefaces-saga-blue");
    }

    private List<Response> files() {
        return answers.stream().filter(answer -> answer.url().contains(FILES)).toList();
    }

    private List<String> themes() {
        return files().stream()
                .map(Response::request)
                .map(Request::url)
                .filter(url -> url.contains("theme.css"))
                .toList();
    }

    private static String cached(Response file) {
        return file.headers().getOrDefault("cache-control", "");
    }
}
