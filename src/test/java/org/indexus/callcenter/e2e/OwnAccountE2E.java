package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.DemoData;
import org.junit.jupiter.api.Test;

/** What belongs to one user in a real browser: the password on My settings, and the token that an administrator makes. */
class OwnAccountE2E {

    private static final String FRESH = "a-fresh-password";

    private final Product product = Product.running();
    private final AsteriskProcess asterisk = product.asterisk("22");
    private final String username = "own-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = product.admin()
            .post(
                    "/users",
                    createObjectBuilder()
                            .add("username", username)
                            .add("password", DemoData.PASSWORD)
                            .add("displayName", "Somebody " + username)
                            .add("roles", createArrayBuilder().add("SUPERVISOR")))
            .orThrow("user")
            .object()
            .getString("id");

    @Test
    void userChangesTheOwnPasswordAndSignsInWithIt() {
        try (Browser me = Browser.of(product, asterisk, username)) {
            me.open("/me");
            change(me, "not-my-password");
            me.sees("This is not your current password.");
            change(me, DemoData.PASSWORD);
            me.sees("Your password is changed.");
            me.open("/me");
            me.sees("Somebody " + username);
            assertThat(me.complaints()).isEmpty();
        }
        try (Browser again = Browser.of(product, asterisk, username, FRESH, ColorScheme.LIGHT)) {
            again.open("/me");
            again.sees("Somebody " + username);
        }
    }

    private static void change(Browser me, String current) {
        field(me, "Current password").fill(current);
        field(me, "New password").fill(FRESH);
        field(me, "New password again").fill(FRESH);
        me.button("Change password").click();
    }

    private static Locator field(Browser me, String label) {
        return me.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void tokenMadeOnTheUsersPageActsAsTheUser() {
        try (Browser admin = Browser.of(product, asterisk, "admin")) {
            admin.open("/settings/user?id=" + id);
            admin.page().getByLabel("What is it for?").fill("a program");
            admin.button("Create token").click();
            Locator secret = admin.page().locator("code.secret");
            assertThat(secret).isVisible();

            var self = product.as(secret.textContent()).get("/me").orThrow("me").object();
            assertThat(self.getString("username")).isEqualTo(username);
            assertThat(admin.complaints()).isEmpty();
        }
    }
}
