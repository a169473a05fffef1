package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, opened by each role: no script throws, and none is one that the policy forbids. Those of an id are opened by {@link AccessibilityE2E}. */
class EveryPageE2E {

    private final Product product = Product.running();

    @ParameterizedTest
    @ValueSource(strings = {"admin", "supervisor", "agent1"})
    void runsOnlyScriptsOfOurs(String username) throws IOException {
        try (Browser browser = Browser.of(product, product.asterisk("22"), username)) {
            for (String path : pages()) {
                browser.open(path);
                assertThat(browser.page().locator("h1").first()).isVisible();
                assertThat(browser.complaints()).as(path).isEmpty();
                assertThat(browser.forbidden()).as(path).isEmpty();
            }
            whatIsSlippedInDoesNotRun(browser);
        }
    }

    private static void whatIsSlippedInDoesNotRun(Browser browser) {
        Page page = browser.page();
        page.evaluate("""
                () => {
                  const image = document.createElement('div');
                  image.innerHTML = '<img src="data:," onerror="window.slipped = true">';
                  const script = document.createElement('script');
                  script.textContent = 'window.slipped = true';
                  document.body.append(image, script);
                }""");
        Eventually.until("two refusals", () -> browser.forbidden().size() >= 2);
        assertThat(page.evaluate("window.slipped")).isNull();
        browser.forbidden().clear();
    }

    private static List<String> pages() throws IOException {
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> "/" + file.substring(0, file.length() - ".xhtml".length()))
                    .toList();
        }
    }
}
