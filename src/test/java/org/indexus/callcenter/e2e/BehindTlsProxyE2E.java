package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.indexus.callcenter.Fork;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.DemoData;
import org.junit.jupiter.api.Test;

/** A browser that reaches the product by a real nginx with TLS, on a port of its own. */
class BehindTlsProxyE2E {

    private final Product product = Product.running();
    private final AsteriskProcess asterisk = product.asterisk("22");
    private final TestAgent agent = TestAgent.create(product, "PJSIP/behind-proxy");

    @Test
    void anAgentSignsInAndTheSocketOpens() {
        Path folder = Fork.folder("tls-proxy").toAbsolutePath();
        try (TlsProxy proxy = new TlsProxy(folder, asterisk.script(), product.url(), "");
                Browser browser =
                        Browser.at(proxy.url(), asterisk, agent.username(), DemoData.PASSWORD, ColorScheme.LIGHT)) {
            assertThat(browser.page().url()).startsWith(proxy.url());
            browser.open("/workspace");
            browser.become("Available");
            browser.become("Offline");

            List<Cookie> cookies = browser.page().context().cookies();
            assertThat(cookies)
                    .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
                    .hasSize(1)
                    .allSatisfy(cookie -> {
                        assertThat(cookie.secure).isTrue();
                        assertThat(cookie.httpOnly).isTrue();
                    });
            assertThat(browser.page().navigate(proxy.url() + "/me").headers()).containsKey("strict-transport-security");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
