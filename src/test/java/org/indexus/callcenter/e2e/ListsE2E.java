package org.indexus.callcenter.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people do with lists: find a customer however they write, filter calls by choice, keep catalogues and tokens. */
class ListsE2E {

    private final String mark = "e" + UUID.randomUUID().toString().substring(0, 5); // all digits would be a number

    @Test
    void anAdministratorFindsAndKeepsThings() {
        Product product = Product.running();
        try (Browser admin = Browser.of(product, product.asterisk("22"), "admin")) {
            customers(admin);
            calls(admin);
            dispositions(admin);
            tokens(admin);
            assertThat(admin.complaints()).isEmpty();
        }
    }

    private void customers(Browser admin) {
        customer(admin, "Ján Kováč " + mark, "+421 905\u2011111\u2011222");
        customer(admin, "Čierny " + mark, "0905111222");
        admin.sees("0905 111 222 is also a number of Ján Kováč " + mark);
        admin.open("/customers");
        admin.page().getByLabel("Search").fill("kovac " + mark);
        admin.button("Search").click();
        admin.sees("Ján Kováč " + mark);
        pictures(admin, "customers");
        admin.open("/customers?q=0905/111+" + mark);
        admin.sees("Čierny " + mark);
    }

    private static void customer(Browser admin, String name, String number) {
        admin.open("/customers/detail");
        admin.page().getByLabel("Name").fill(name);
        admin.page().getByLabel("Numbers").fill(number);
        admin.button("Save").click();
        admin.sees("Saved.");
    }

    private static void calls(Browser admin) {
        admin.open("/calls");
        admin.page().locator("#filter\\:outcome").click();
        admin.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Closed"))
                .click();
        admin.page().getByLabel("Caller").fill("0905 999");
        admin.button("Filter").click();
        assertThat(admin.page()).hasURL(Pattern.compile(".*/calls\\?caller=0905.999&outcome=CLOSED"));
        assertThat(admin.page().locator(".hits")).hasText(Pattern.compile("[0-9,]+ calls?"));
        pictures(admin, "call-log");
        admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Last 7 days"))
                .click();
        assertThat(admin.page()).hasURL(Pattern.compile(".*from=20.*to=20.*"));
        assertThat(admin.page().locator("#filter\\:outcome_label")).hasText("Closed");
        assertThat(admin.page().locator("a[href*='/calls/export?from=20']")).isVisible();
    }

    private void dispositions(Browser admin) {
        admin.open("/settings/dispositions");
        admin.page().locator("#entries\\:label").fill("Spätné volanie " + mark);
        assertThat(admin.page().locator("#entries\\:code")).hasValue("SPATNE_VOLANIE_" + mark.toUpperCase(Locale.ROOT));
        admin.button("Add").click();
        admin.sees("Spätné volanie " + mark + " is added.");
        admin.page()
                .getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Name"))
                .click();
        assertThat(admin.page().locator("th[aria-sort=ascending]")).isVisible();
        pictures(admin, "dispositions");
        admin.page()
                .getByText("Spätné volanie " + mark, new Page.GetByTextOptions().setExact(true))
                .click();
        admin.button("Delete").click();
        admin.button("Yes, delete it").click();
        admin.sees("Spätné volanie " + mark + " is deleted.");
    }

    private void tokens(Browser admin) {
        admin.open("/me");
        admin.page().locator("#tokens\\:name").fill("CRM " + mark);
        admin.button("Create token").click();
        admin.sees("Copy this token now");
        assertThat(admin.page().locator("code.secret").textContent()).startsWith("ix_");
        admin.open("/settings/tokens?q=" + mark);
        admin.sees("CRM " + mark);
        pictures(admin, "tokens");
        admin.button("Withdraw CRM " + mark).click();
        admin.button("Yes, withdraw it").click();
        admin.sees("CRM " + mark + " is withdrawn.");
    }

    private static void pictures(Browser admin, String name) {
        admin.picture(name);
        admin.pictureInTheDark(name + "-dark");
        admin.pictureOnATelephone(name + "-narrow");
    }
}
