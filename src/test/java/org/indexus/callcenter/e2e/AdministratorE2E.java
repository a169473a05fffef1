package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The administrator's way in a real browser: checklist, connection, test call, queue and members; a supervisor ends the call. */
class AdministratorE2E {

    @Test
    void administratorSetsUpAndPlacesATestCall() {
        Product product = Product.running();
        var asterisk = product.asterisk("22");
        try (Browser admin = Browser.of(product, asterisk, "admin")) {
            assertThat(admin.page().getByText("Connected, Asterisk 22")).isVisible();
            admin.picture("checklist");

            admin.open("/settings/sip-phone/asterisk-ari?id=" + product.connection("22"));
            assertThat(admin.page().locator("#state")).containsText(Pattern.compile("Connected, Asterisk 22"));
            admin.button("Test Connection").click();
            assertThat(admin.page().getByText("Works", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            admin.picture("asterisk-ari");

            String code = createQueue(admin);
            TestAgent.route(product, "7990", code);
            admin.open("/settings/sip-phone/asterisk-ari?id=" + product.connection("22"));
            admin.page().getByLabel("Dialled number").fill("7990");
            admin.button("Place a test call").click();
            admin.sees("The test call to 7990 is on its way");
            endOnTheLivePage(admin);
            assertThat(admin.complaints()).isEmpty();
        }
        product.assertNothingIsLeft();
    }

    private static String createQueue(Browser admin) {
        String code = "made-in-a-browser";
        admin.open("/campaigns/queues");
        admin.button("Create Queue").click();
        admin.page().getByLabel("Name").fill("Made in a browser");
        admin.page().getByLabel("Code").fill(code);
        admin.button("Create Queue").click();
        admin.sees("The queue is created");
        admin.page().getByLabel("Eva Nováková").check();
        admin.button("Add Members").click();
        admin.sees("One agent added.");
        assertThat(admin.page().locator("#members\\:table")).containsText("agent1");
        admin.picture("queue-members");
        return code;
    }

    private static void endOnTheLivePage(Browser admin) {
        admin.open("/live");
        Locator call = admin.page().locator("tr:has(span.tag)");
        assertThat(call).containsText("Waiting");
        admin.picture("live");
        call.getByRole(AriaRole.BUTTON).click();
        admin.button("End the call").click();
        admin.button("Yes, end it").click();
        assertThat(admin.page().getByText("Nobody is calling at the moment.")).isVisible();
    }
}
