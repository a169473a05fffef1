package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.DemoData;
import org.junit.jupiter.api.Test;

/** What belongs to one user in a real browser: the password on My settings, and the token that an administrator makes. */
class OwnAccountE2E {

    private static final String FRESH = "a-fresh-password";

    /** Says why the first of them that was closed was closed. */
    private static final String OPENS_TWENTY_MORE = """
            address => new Promise(told => {
              for (let i = 0; i < 20; i++) new WebSocket(address).addEventListener('close', event => told(event.reason));
            })""";

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

    /** Live has a socket, which is one of the twenty that its reader may have, and goes with the password. */
    @Test
    void aNewPasswordEndsThePageThatIsOpen() {
        try (Browser me = Browser.of(product, asterisk, username)) {
            List<String> sockets = new CopyOnWriteArrayList<>();
            me.page().onWebSocket(socket -> sockets.add(socket.url()));
            me.open("/live");
            assertThat(me.page().locator("#live-link")).containsText("Live");
            assertThat(me.page().evaluate(OPENS_TWENTY_MORE, sockets.get(0))).isEqualTo("Too many sockets");

            product.admin()
                    .patch("/users/" + id, createObjectBuilder().add("password", FRESH))
                    .orThrow("password");
            me.page().waitForURL("**/login?from=%2Flive", new Page.WaitForURLOptions().setTimeout(5_000));
            signInAgain(me, FRESH);
            me.page().waitForURL("**/live");
            assertThat(me.page().locator("#live-link")).containsText("Live");
            assertThat(me.complaints()).isEmpty();
        }
    }

    /** The session ends under a form that is half typed: what was typed comes back behind the sign-in. */
    @Test
    void whatIsTypedOutlivesTheSession() {
        try (Browser me = Browser.of(product, asterisk, username)) {
            me.open("/customers/detail");
            field(me, "Name").fill("Mária Tóthová");
            me.page().context().clearCookies();
            me.button("Save").click();
            me.sees("You are signed out. What you typed is kept in this tab.");
            me.picture("signed-out");
            me.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in again"))
                    .click();
            signInAgain(me, DemoData.PASSWORD);
            me.sees("What you had typed is here again.");
            assertThat(field(me, "Name").inputValue()).isEqualTo("Mária Tóthová");

            List<String> questions = new CopyOnWriteArrayList<>();
            me.page().onDialog(dialog -> {
                questions.add(dialog.type());
                dialog.accept();
            });
            field(me, "Name").fill("Somebody else");
            me.open("/customers");
            assertThat(questions).containsExactly("beforeunload");
            assertThat(me.complaints()).isEmpty();
        }
    }

    @Test
    void aPhoneThatAsteriskDoesNotKnowIsToldWhenSaved() {
        TestAgent agent = TestAgent.create(product, "PJSIP/agent7");
        try (Browser admin = Browser.of(product, asterisk, "admin")) {
            admin.open("/settings/user?id=" + agent.id());
            admin.page().getByLabel("Endpoint").fill("PJSIP/nobody");
            admin.button("Save phone").click();
            admin.sees("The phone is saved.");
            admin.sees("Private Asterisk 22 knows no PJSIP/nobody");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private void signInAgain(Browser me, String password) {
        me.page().getByLabel("Username").fill(username);
        me.page().getByLabel("Password").fill(password);
        me.button("Sign in").click();
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
